export type Repeating = { readonly stop: () => void };

/** Does the work again and again, so long after it last ended. What fails is told and tried again. */
export function runEvery(
  everyMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): Repeating {
  let isStopped = false;
  let timer = setTimeout(run, everyMs);

  async function run(): Promise<void> {
    await work().catch(onError);
    if (!isStopped) timer = setTimeout(run, everyMs);
  }

  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
