import { caseList, caseParts, casePerson, needWords } from "./nl/therapist/cases.ts";

/** What a therapist reads about clients; loaded with those screens. */
export const caseStrings = { list: caseList, need: needWords, person: casePerson, parts: caseParts } as const;
