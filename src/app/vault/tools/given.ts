import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { WrittenEntry } from "../../../domain/guidance/guidance-entries.ts";
import type { Topic, TopicAbout } from "../../../domain/guidance/guidance-entry.ts";
import type { ParticipantData, Saved } from "../participant-data.ts";
import { circleType } from "../people/circle-record.ts";
import { jsonOf, putNamed } from "../put-record.ts";
import { givenDoneType, givenType, topicType } from "./given-types.ts";

type Home = Pick<ParticipantData, "records">;

/** What therapists gave, in the form in which the treatment reads it. */
export function givenEntries(data: Home): readonly WrittenEntry[] {
  return data.records(givenType).map(({ value: { entry, name, what, author, atMs, values } }) => ({
    id: entry,
    name,
    kind: what,
    author,
    atMs,
    values,
  }));
}

/** The newest feedback that somebody has not put aside; null without one. */
export function newFeedback(data: Home) {
  const feedback = data
    .records(givenType)
    .filter(({ value }) => value.what === "feedback")
    .toSorted((left, right) => right.value.atMs - left.value.atMs)[0]?.value;
  return feedback === undefined || feedback.seenOn !== null ? null : feedback;
}

export function putFeedbackAside(
  data: ParticipantData,
  { circle, entry }: { readonly circle: string; readonly entry: string },
  seenOn: CalendarDay,
): Saved {
  return data.write([putNamed(`given|${circle}|${entry}`, givenType.kind, { seenOn })]);
}

/** The day on which each homework was done, by the id of its entry. */
export function doneOnByHomework(data: Home): ReadonlyMap<string, CalendarDay> {
  const done = new Map<string, CalendarDay>();
  for (const { value } of data.records(givenDoneType))
    if (value.on !== null) done.set(value.homework, value.on);
  return done;
}

export function tickGivenHomework(
  data: ParticipantData,
  homework: { readonly id: string; readonly text: string },
  on: CalendarDay | null,
): Saved {
  const circle = data.records(givenType).find(({ value }) => value.entry === homework.id)?.value.circle;
  const values = { circle: circle ?? "", homework: homework.id, text: homework.text, on };
  return data.write([putNamed(`given-done|${homework.id}`, givenDoneType.kind, values)]);
}

/** What is ticked to talk about, the oldest first. */
export function wantedTopics(data: Home) {
  return data
    .records(topicType)
    .filter(({ value }) => value.isWanted)
    .toSorted((left, right) => (left.value.tickedOn < right.value.tickedOn ? -1 : 1));
}

export function wantTopic(data: ParticipantData, topic: Topic, today: CalendarDay): Saved {
  const values = jsonOf({ ...topic, isWanted: true, tickedOn: today });
  const key = aboutToKey(topic.about);
  return data.write([
    key === null
      ? { type: "put", id: data.newId(), kind: topicType.kind, values }
      : putNamed(`topic|${key}`, topicType.kind, values),
  ]);
}

/** Takes a tick away; what it was about stays. */
export function dropTopic(data: ParticipantData, id: string): Saved {
  return data.write([{ type: "put", id, kind: topicType.kind, values: { isWanted: false } }]);
}

/** The same on every device; `null` for something of one's own, which has nothing to be the same by. */
function aboutToKey(about: TopicAbout): string | null {
  switch (about.type) {
    case "day":
      return `day|${about.day}`;
    case "exercise":
      return `exercise|${about.module}|${about.exercise}`;
    case "analysis":
      return `analysis|${about.slip}`;
    case "own":
      return null;
  }
}

/** What somebody ticked about this already; undefined when nothing is. */
export function topicAbout(data: Home, about: TopicAbout) {
  const key = aboutToKey(about);
  return wantedTopics(data).find(({ value }) => key !== null && aboutToKey(value.about) === key);
}

/** The kinds of data that are shared with a therapist now; null for somebody who has none. */
export function sharedWithTherapist(data: Home): ReadonlySet<string> | null {
  const cases = data
    .records(circleType)
    .map(({ value }) => value)
    .filter(
      ({ circle, as, isEnded, isCompared }) => circle === "care" && as === "owner" && isCompared && !isEnded,
    );
  return cases.length === 0 ? null : new Set(cases.flatMap(({ consent }) => consent));
}
