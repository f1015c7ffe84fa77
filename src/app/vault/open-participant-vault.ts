import { computed, effect, untracked } from "@preact/signals";
import { randomBytes } from "../../crypto/web-crypto.ts";
import type { RecordById } from "../../sync/record-log.ts";
import { deflate, inflate } from "../platform/deflate.ts";
import { derivePasswordKey } from "../platform/derive-password-key.ts";
import { helpCardStore } from "../platform/help-card-store.ts";
import { hasLocalDatabase, openLocalDatabase } from "../platform/local-database.ts";
import { noticeReturn } from "../platform/notice-return.ts";
import { openTabChannel } from "../platform/tab-channel.ts";
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
      await helpCardStore.remove();
      await (await import("../platform/circle-store.ts")).eraseCircleStore();
    },
    tabs: openTabChannel(),
    random: randomBytes,
    nowMs: () => Date.now(),
    derivePasswordKey,
    deflate,
    inflate,
    loadCopyTools: async () => (await import("./server-copy/browser-copy-tools.ts")).browserCopyTools(),
    onMistake: reportError,
  });
  /** What could not be brought up to date follows with the next change. */
  const followCard = async (recordById: RecordById): Promise<void> => {
    const follower = await import("./follow-help-card.ts").catch(() => null);
    await follower?.followHelpCard(recordById, await vault.helpInboxSecret());
  };
  // A tab that was closed between a change and its card left the card behind: it catches up at the next opening, in turn
  // with what other tabs write, so that it brings back nothing that one of them just switched off.
  const isOpen = computed(() => vault.phase.value.type === "open");
  effect(() => {
    if (isOpen.value) untracked(() => void vault.write([], followCard));
  });
  // What was done on the help screen meanwhile comes in when the vault opens, and when somebody comes back to it.
  const takeIn = async (): Promise<void> => {
    if (isOpen.value) await (await import("./help-inbox/take-in-runs.ts")).takeInRuns(vault);
  };
  effect(() => {
    if (isOpen.value) untracked(() => void takeIn());
  });
  noticeReturn(() => void takeIn());
  return { vault, data: participantData(vault, randomBytes) };
}
