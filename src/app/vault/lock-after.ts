/** Minutes out of sight after which the app asks for its lock again; 0 is at once. */
export const lockAfterChoices = [0, 1, 5, 15] as const;

export type LockAfter = (typeof lockAfterChoices)[number];

/** What stands in the row of the lock, as a choice; five minutes when nothing was chosen, or something that is none. */
export function parseLockAfter(minutes: number | undefined): LockAfter {
  return lockAfterChoices.find((choice) => choice === minutes) ?? 5;
}
