/** How many records a step is about, and which: the same for everybody who is measured. */
export const recordCount = 20_000;
export const recordSeed = 20261122;

/** Milliseconds that the work took; it must end with a list of all records. */
export async function measureList(readList: () => Promise<readonly unknown[]>): Promise<number> {
  const startMs = performance.now();
  const list = await readList();
  const ms = performance.now() - startMs;
  if (list.length !== recordCount) throw new Error(`a list of ${list.length} records`);
  return ms;
}

/** Does the step that this process was started for; each gives its milliseconds, which the bench reads. */
export async function doStep(
  name: string,
  steps: Readonly<Record<string, () => Promise<number>>>,
): Promise<void> {
  const step = steps[name];
  if (step === undefined) throw new Error(`no step ${name}`);
  console.log(JSON.stringify({ ms: await step() }));
}
