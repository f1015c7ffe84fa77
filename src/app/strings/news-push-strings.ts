import { newsPush } from "./nl/people/news-push.ts";

/** Loaded with the card that turns it on, in every role. */
export const newsPushStrings = newsPush;
