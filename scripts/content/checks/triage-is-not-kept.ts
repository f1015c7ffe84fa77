import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** "Deze antwoorden worden niet bewaard": true for every exercise that decides who goes on. */
export const triageIsNotKept: Check = (programme) =>
  programme.exercises
    .filter((exercise) => exercise.gate === "triage" && exercise.keep !== "never")
    .map((exercise) => problemAt(placeIn(programme, exercise), "a triage exercise must have keep: never"));
