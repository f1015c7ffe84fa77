import { computed, effect, untracked } from "@preact/signals";
import type { RecordById } from "../../sync/record-log.ts";
import { helpCardStore } from "../platform/help-card-store.ts";
import { noticeReturn } from "../platform/notice-return.ts";
import { participantPlace } from "../platform/storage-place.ts";
import { type HomeVault, openHomeVault } from "./open-home-vault.ts";

/** The vault of the participant in this browser, which the help card follows. */
export async function openParticipantVault(): Promise<HomeVault> {
  const { vault, data } = await openHomeVault({
    place: participantPlace,
    base: "",
    eraseRest: async () => {
      localStorage.clear();
      await helpCardStore.remove();
    },
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
    if (isOpen.value) await (await import("./help-inbox/take-in-runs.ts")).takeInRuns(vault, Date.now());
  };
  effect(() => {
    if (isOpen.value) untracked(() => void takeIn());
  });
  noticeReturn(() => void takeIn());
  return { vault, data };
}
