import { moduleFrame } from "./nl/module.ts";

/** The sentences around a module; they load with it. */
export const moduleStrings = { moduleFrame } as const;
