const maxAttempts = 8;
const firstPauseMs = 5;

export type RetryParts = {
  readonly isLostRace: (error: unknown) => boolean;
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
};

/** Runs work again while it loses against other transactions; the pause doubles and is never the same for two. */
export async function retryLostRaces<Value>(
  { isLostRace, wait, random }: RetryParts,
  work: () => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === maxAttempts || !isLostRace(error)) throw error;
      await wait(firstPauseMs * 2 ** (attempt - 1) * (0.5 + random()));
    }
  }
}
