import { type ReadonlySignal, signal } from "@preact/signals";

/** The code of a new device that was scanned with this one's camera, from the link until it is used. Memory only. */
export type ScannedCode = {
  readonly code: ReadonlySignal<string | null>;
  readonly forget: () => void;
};

/** Ten letters and digits; whether they are a code is for the vault to say. */
const codePattern = /^#([0-9a-z]{10})$/i;

/**
 * Takes the code out of the address at once, so that it stays in no history and in no picture of the screen. It may have
 * to wait here until the app is unlocked.
 */
export function startScannedCode(window: Window, linkPath = "/toestel"): ScannedCode {
  const code = signal<string | null>(null);
  const take = (): void => {
    const { pathname, hash } = window.location;
    if (pathname !== linkPath || hash === "") return;
    code.value = codePattern.exec(hash)?.[1] ?? code.value;
    window.history.replaceState(null, "", linkPath);
  };
  take();
  window.addEventListener("hashchange", take);
  return {
    code,
    forget: () => {
      code.value = null;
    },
  };
}
