import { deskFrame } from "./nl/therapist/frame.ts";
import { therapistWelcome } from "./nl/therapist/welcome.ts";

/** What a therapist reads; loaded with the desk. */
export const therapistStrings = { welcome: therapistWelcome, frame: deskFrame } as const;
