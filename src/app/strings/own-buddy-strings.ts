import { ownBuddy } from "./nl/people/own-buddy.ts";

/** Loaded with the participant's screens about a buddy. */
export const ownBuddyStrings = ownBuddy;
