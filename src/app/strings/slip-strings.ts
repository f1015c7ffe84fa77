import { slip } from "./nl/slip.ts";

/** The sentences of looking back at a slip; they load with its screens. */
export const slipStrings = slip;
