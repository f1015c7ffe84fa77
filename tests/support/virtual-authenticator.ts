import type { Page } from "@playwright/test";

/** An authenticator of Chromium's own, which confirms by itself: to the page, a phone with a fingerprint. */
export type VirtualAuthenticator = {
  /** Under which user names it keeps passkeys. */
  readonly names: () => Promise<readonly (string | undefined)[]>;
  readonly takeAway: () => Promise<void>;
};

/** Puts one into this page's browser; it stays through reloads. */
export async function addVirtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable", { enableUI: false });
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
    },
  });
  return {
    names: async () => {
      const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId });
      return credentials.map(({ userName }) => userName);
    },
    takeAway: async () => {
      await session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
    },
  };
}
