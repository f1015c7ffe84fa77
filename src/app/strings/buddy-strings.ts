import { buddyWelcome } from "./nl/buddy/welcome.ts";

/** What a buddy reads; loaded with the buddy's app. */
export const buddyStrings = { welcome: buddyWelcome } as const;
