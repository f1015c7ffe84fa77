import { homework, lookBack } from "./nl/follow-up.ts";

/** The sentences about what remains of a module; they load with it. */
export const followUpStrings = { homework, lookBack } as const;
