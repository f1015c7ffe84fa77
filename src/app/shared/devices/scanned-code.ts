import { type ReadonlySignal, signal } from "@preact/signals";

/** A code that came with a link, from opening the link until it is used. Memory only. */
export type ScannedCode = {
  readonly code: ReadonlySignal<string | null>;
  readonly forget: () => void;
  /** The same for a link that was pasted; false when there is no such code in it. */
  readonly take: (link: string) => boolean;
};

type LinkKind = { readonly path: string; readonly pattern: RegExp };

/** The code of a new device, scanned with this one's camera: ten letters and digits. Whether it is one, the vault says. */
export const deviceLink: LinkKind = { path: "/toestel", pattern: /^#([0-9a-z]{10})$/i };

/** An invitation by somebody else. */
export const invitationLink: LinkKind = { path: "/uitnodiging", pattern: /^#([\w-]{20,400})$/ };

/** With which a practice is founded: 32 hex digits. */
export const foundingLink: LinkKind = { path: "/oprichten", pattern: /^#([0-9a-f]{32})$/ };

/**
 * Takes the code out of the address at once, so that it stays in no history and in no picture of the screen. It may have
 * to wait here until the app is unlocked. `linkPath`: where such links lie in the app of this role.
 */
export function startScannedCode(
  window: Window,
  kind: LinkKind = deviceLink,
  linkPath = kind.path,
): ScannedCode {
  const code = signal<string | null>(null);
  const take = (): void => {
    const { pathname, hash } = window.location;
    if (pathname !== linkPath || hash === "") return;
    code.value = kind.pattern.exec(hash)?.[1] ?? code.value;
    window.history.replaceState(null, "", linkPath);
  };
  take();
  window.addEventListener("hashchange", take);
  return {
    code,
    forget: () => {
      code.value = null;
    },
    take: (link) => {
      const pasted = kind.pattern.exec(link.trim().replace(/^[^#]*/, ""))?.[1];
      if (pasted !== undefined) code.value = pasted;
      return pasted !== undefined;
    },
  };
}
