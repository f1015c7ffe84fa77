import { buddyGuide } from "./nl/buddy/guide.ts";
import { buddyInvitation } from "./nl/buddy/invitation.ts";
import { buddyPerson } from "./nl/buddy/person.ts";
import { buddySettings } from "./nl/buddy/settings.ts";
import { buddyWelcome } from "./nl/buddy/welcome.ts";

/** What a buddy reads; loaded with the buddy's app. */
export const buddyStrings = {
  welcome: buddyWelcome,
  invitation: buddyInvitation,
  person: buddyPerson,
  guide: buddyGuide,
  settings: buddySettings,
} as const;
