import { moduleDone, stepDone } from "./nl/module-done.ts";

/** The sentences of the screen after a module; they load with it. */
export const moduleDoneStrings = { moduleDone, stepDone } as const;
