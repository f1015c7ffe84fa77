import { v } from "../../lib/schema.ts";

/** What a practice says of itself to its participants. */
export type PracticeTexts = {
  readonly title: string;
  /** In how many days a participant may count on an answer, as a rule: 1 to 14. An agreement with a participant goes first. */
  readonly responseDays: number | null;
  /** Whom to call when it can't wait, in the practice's own words; empty when it says nothing. */
  readonly helpLine: string;
};

export const longestTitle = 100;
export const longestHelpLine = 200;
export const responseDayChoices = [1, 2, 3, 5, 7] as const;

const titleField = v.pipe(v.string(), v.trim(), v.maxLength(longestTitle));
const helpLineField = v.pipe(v.string(), v.trim(), v.maxLength(longestHelpLine));
const daysField = v.pipe(v.string(), v.regex(/^(?:[1-9]|1[0-4])$/), v.transform(Number));

/** From the texts beside the list of a practice, one by one: what does not hold is as if it were not said. */
export function readPracticeTexts(texts: Readonly<Record<string, string>>, title: string): PracticeTexts {
  const days = v.safeParse(daysField, texts.responseDays);
  const helpLine = v.safeParse(helpLineField, texts.helpLine);
  const said = v.safeParse(titleField, texts.title);
  return {
    title: said.success && said.output !== "" ? said.output : title,
    responseDays: days.success ? days.output : null,
    helpLine: helpLine.success ? helpLine.output : "",
  };
}

export function writePracticeTexts({
  title,
  responseDays,
  helpLine,
}: PracticeTexts): Readonly<Record<string, string>> {
  return {
    title: title.trim(),
    helpLine: helpLine.trim(),
    ...(responseDays === null ? {} : { responseDays: String(responseDays) }),
  };
}
