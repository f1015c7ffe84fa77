import type { ToolItem } from "../tools/tool-item.ts";

/** What somebody chose to do with a risk: stay away, make it different, go through it with help, or ask somebody. */
export const riskAnswers = ["avoid", "change", "help-now", "ask"] as const;
export type RiskAnswer = (typeof riskAnswers)[number];

export type Risk = {
  /** How often it comes along, and how hard it pulls: 0 to 10; null when no number was given. */
  readonly chance: number | null;
  readonly pull: number | null;
  readonly answer: RiskAnswer | null;
  /** The own words with the answer; may be empty. */
  readonly answerText: string;
};

/** A risk or a moment as it stands in the tool. A number or a word that is none of these counts as not given. */
export function itemToRisk({ values = {} }: Pick<ToolItem, "values">): Risk {
  const { chance, pull, answer, answerText } = values;
  return {
    chance: toRating(chance),
    pull: toRating(pull),
    answer: toAnswer(answer),
    answerText: typeof answerText === "string" ? answerText : "",
  };
}

function toRating(value: string | number | undefined): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 10 ? value : null;
}

/** The exercise calls going through it "ride". */
function toAnswer(value: string | number | undefined): RiskAnswer | null {
  if (value === "ride") return "help-now";
  return riskAnswers.find((answer) => answer === value) ?? null;
}
