import { given } from "./nl/people/given.ts";

/** The sentences about what a therapist gave; they load with its cards. */
export const givenStrings = given;
