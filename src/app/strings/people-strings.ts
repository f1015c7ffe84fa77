import { beside } from "./nl/people/beside.ts";
import { invitation } from "./nl/people/invitation.ts";
import { accessLog, conversation, sharedView, sharing, stopSharing } from "./nl/people/sharing.ts";

/** What a participant reads about the people beside them. */
export const peopleStrings = {
  beside,
  invitation,
  sharing,
  sharedView,
  stopSharing,
  accessLog,
  conversation,
} as const;
