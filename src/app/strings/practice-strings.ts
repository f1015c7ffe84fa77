import { practiceFailures, practiceInvite, practiceSettings, practiceTeam } from "./nl/therapist/practice.ts";
import { deskStart } from "./nl/therapist/start.ts";

/** What a therapist reads about the practice: coming in, colleagues, invitations, settings. */
export const practiceStrings = {
  start: deskStart,
  failures: practiceFailures,
  team: practiceTeam,
  invite: practiceInvite,
  settings: practiceSettings,
} as const;
