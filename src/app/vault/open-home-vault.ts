import { randomBytes } from "../../crypto/web-crypto.ts";
import { deflate, inflate } from "../platform/deflate.ts";
import { derivePasswordKey } from "../platform/derive-password-key.ts";
import { hasLocalDatabase, openLocalDatabase } from "../platform/local-database.ts";
import type { StoragePlace } from "../platform/storage-place.ts";
import { openTabChannel } from "../platform/tab-channel.ts";
import { type ParticipantData, participantData } from "./participant-data.ts";
import { startVault, type Vault } from "./vault.ts";

type Role = {
  readonly place: StoragePlace;
  /** The path below which the app of this role lies; nothing for the participant. */
  readonly base: "" | "/praktijk" | "/buddy";
  /** What this role keeps in the browser beside its vault. */
  readonly eraseRest: () => Promise<void>;
};

export type HomeVault = { readonly vault: Vault; readonly data: ParticipantData };

/** The vault of one role in this browser, with real time, randomness and storage; and what is kept in it. */
export async function openHomeVault({ place, base, eraseRest }: Role): Promise<HomeVault> {
  const vault = await startVault({
    openDatabase: (ifAbsent) => openLocalDatabase(ifAbsent, place),
    hasDatabase: () => hasLocalDatabase(place),
    eraseRest: async () => {
      await eraseRest();
      await (await import("../platform/circle-store.ts")).eraseCircleStore(place);
    },
    tabs: openTabChannel(place),
    random: randomBytes,
    nowMs: () => Date.now(),
    derivePasswordKey,
    deflate,
    inflate,
    loadCopyTools: async () =>
      (await import("./server-copy/browser-copy-tools.ts")).browserCopyTools(place, base),
    onMistake: reportError,
  });
  return { vault, data: participantData(vault, randomBytes) };
}
