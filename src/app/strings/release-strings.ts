import { facts } from "./nl/release.ts";

/** The sentences about the version of the app; they load with the screen that shows it. */
export const releaseStrings = { facts } as const;
