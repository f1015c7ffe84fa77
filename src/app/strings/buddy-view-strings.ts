import { buddyView } from "./nl/people/buddy-view.ts";

/** What stands on a buddy's screen, for the buddy and for the participant who looks at it. */
export const buddyViewStrings = buddyView;
