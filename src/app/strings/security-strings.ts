import { about, erase, lockSettings, recovery, settings, unlock } from "./nl/security.ts";

/** The sentences of the lock and the settings; they load with those screens. */
export const securityStrings = { settings, lockSettings, unlock, recovery, erase, about } as const;
