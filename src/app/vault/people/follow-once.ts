/** So many are asked for at a time: more would only wait in the browser. */
const atOnce = 4;

/**
 * Does something for each name, one after the other for the same name. What is asked while it goes on is done once more
 * behind it, however often it was asked.
 */
export function followOnce(work: (name: string) => Promise<void>): (name: string) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let running = 0;

  const inTurn = async (name: string): Promise<void> => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      await work(name);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
  const begin = (name: string): Promise<void> => {
    const begun = inTurn(name).finally(() => underWay.delete(name));
    underWay.set(name, begun);
    return begun;
  };
  return (name) => {
    // First: what is planned may be about to begin, when nothing is under way any more.
    const planned = next.get(name);
    if (planned !== undefined) return planned;
    const standing = underWay.get(name);
    if (standing === undefined) return begin(name);
    const goOn = (): Promise<void> => {
      next.delete(name);
      return begin(name);
    };
    const again = standing.then(goOn, goOn);
    next.set(name, again);
    return again;
  };
}
