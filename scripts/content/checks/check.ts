import type { Problem } from "../problem.ts";
import type { Programme } from "../programme.ts";

/** One editorial promise. `today` is a day, YYYY-MM-DD; most promises do not look at it. */
export type Check = (programme: Programme, today: string) => readonly Problem[];
