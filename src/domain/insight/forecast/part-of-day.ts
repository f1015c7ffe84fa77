/** The parts of a calendar day, six hours each; the night is its first, from midnight. */
export const partsOfDay = ["night", "morning", "afternoon", "evening"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

const minutesPerPart = 360;

/** 0 night, 1 morning, 2 afternoon, 3 evening; of a minute from 0 to 1439. */
export function partIndexOf(minute: number): number {
  return Math.floor(minute / minutesPerPart);
}
