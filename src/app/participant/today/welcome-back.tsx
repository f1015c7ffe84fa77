import { daysBetween } from "../../../domain/check-in/calendar-day.ts";
import { laterStrings } from "../../strings/later-strings.ts";
import { lastActiveDay } from "../../vault/tools/last-active-day.ts";
import { useApp } from "../app-model.tsx";

/** The programme has the rhythm of a week: whoever was away for longer is welcomed, and nothing is counted. */
const daysOfAWeek = 7;

export function WelcomeBack() {
  const { data, today } = useApp();
  const last = lastActiveDay(data);
  if (last === null || daysBetween(last, today()) <= daysOfAWeek) return null;
  return <p>{laterStrings.welcomeBack}</p>;
}
