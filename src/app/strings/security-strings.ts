import {
  about,
  erase,
  lockSettings,
  passkey,
  recovery,
  settings,
  standingLock,
  unlock,
} from "./nl/security.ts";

/** The sentences of the lock and the settings; they load with those screens. */
export const securityStrings = {
  settings,
  lockSettings,
  standingLock,
  passkey,
  unlock,
  recovery,
  erase,
  about,
} as const;
