import { effect } from "@preact/signals";
import { openHomeVault } from "../../../src/app/vault/open-home-vault.ts";
import { Redacted } from "../../../src/lib/redacted.ts";

/** Runs in a page of the app's own address: a new device of the therapist, by the words, that takes in every case. */
export async function comeBack(words: string, cases: string, pin: string): Promise<string> {
  const { vault } = await openHomeVault({
    place: "loslaten-praktijk",
    base: "/praktijk",
    eraseRest: async () => undefined,
  });
  const recovered = await vault.serverCopy.recover(words);
  if (!recovered.ok) throw new Error(recovered.error.type);
  // No desk opens without a lock.
  const locked = await vault.changeLock({ kind: "pin", secret: new Redacted(pin) });
  if (!locked.ok) throw new Error(locked.error.type);
  const sent = await vault.serverCopy.sendNow();
  if (!sent.ok) throw new Error(sent.error.type);
  const opened = await vault.serverCopy.openPeople();
  if (!opened.ok) throw new Error(opened.error.type);
  const { live } = opened.value;
  const began = performance.now();
  await new Promise<void>((resolve) => {
    effect(() => {
      const shown = live.circles.value.filter(
        ({ kept, state }) => kept.circle === "care" && state === "shown",
      );
      document.title = `${shown.length} of ${cases}`;
      if (shown.length === Number(cases)) resolve();
    });
  });
  const tookMs = performance.now() - began;
  // What was seen goes home as well, so that the next start has nothing to send.
  await vault.serverCopy.sendNow();
  return String(tookMs);
}
