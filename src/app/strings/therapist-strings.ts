import { therapistWelcome } from "./nl/therapist/welcome.ts";

/** What a therapist reads; loaded with the desk. */
export const therapistStrings = { welcome: therapistWelcome } as const;
