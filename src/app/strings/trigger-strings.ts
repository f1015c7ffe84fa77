/** The sentences of the triggers; they load with that tool. */
export { triggers as triggerStrings } from "./nl/triggers.ts";
