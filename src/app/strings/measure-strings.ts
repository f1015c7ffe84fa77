/** The sentences of the measures; they load with that tool and with its card. */
export { measures as measureStrings } from "./nl/measures.ts";
