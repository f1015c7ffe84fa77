import { randomBytes } from "../../crypto/web-crypto.ts";
import { deflate, inflate } from "../platform/deflate.ts";
import { derivePasswordKey } from "../platform/derive-password-key.ts";
import { hasLocalDatabase, openLocalDatabase } from "../platform/local-database.ts";
import { openTabChannel } from "../platform/tab-channel.ts";
import { removeHelpCard } from "./help-card.ts";
import { type ParticipantData, participantData } from "./participant-data.ts";
import { startVault, type Vault } from "./vault.ts";

/** The vault of this browser, with real time, randomness and storage; and what the participant keeps in it. */
export async function openParticipantVault(): Promise<{
  readonly vault: Vault;
  readonly data: ParticipantData;
}> {
  const vault = await startVault({
    openDatabase: openLocalDatabase,
    hasDatabase: hasLocalDatabase,
    eraseRest: async () => {
      localStorage.clear();
      await removeHelpCard();
    },
    tabs: openTabChannel(),
    random: randomBytes,
    nowMs: () => Date.now(),
    derivePasswordKey,
    deflate,
    inflate,
  });
  return { vault, data: participantData(vault, randomBytes) };
}
