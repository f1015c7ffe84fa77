import { consentKinds, consentText, sixWords, thread } from "./nl/people/shared.ts";

/** What every role reads about people: comparing words, messages, and what is shared. */
export const sharedPeopleStrings = { sixWords, thread, consentKinds, consentText } as const;
