let underWay = 0;

/** Loads code that nobody waits for. A file that is not to be had then is asked for again when somebody needs it. */
export async function loadQuietly(load: () => Promise<unknown>): Promise<void> {
  underWay += 1;
  try {
    await load();
  } catch {
    // Somebody who needs it is told.
  } finally {
    underWay -= 1;
  }
}

/** A file that is missing now is missed by nobody. */
export function isLoadingQuietly(): boolean {
  return underWay > 0;
}
