import { v } from "../lib/schema.ts";

/** Something counted: a whole number from 0 to 2^53 − 1. */
export const countField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
