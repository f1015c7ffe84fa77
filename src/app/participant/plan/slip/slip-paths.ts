/** The steps of an analysis, in their order. */
export const slipSteps = ["wanneer", "keten", "lessen", "voorstellen"] as const;
export type SlipStep = (typeof slipSteps)[number];

export const slipListPath = "/plan/slip-analysis";

export function slipPath(id: string, step?: SlipStep): string {
  return step === undefined ? `${slipListPath}/${id}` : `${slipListPath}/${id}/${step}`;
}
