import { type HelpInboxKey, helpInboxSecretToKey } from "../../crypto/help-inbox-key.ts";
import type { HelpInboxSecret } from "../../crypto/keys.ts";
import { bytesToHex } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { StoreFailure } from "../../sync/local-store.ts";
import type { RecordById } from "../../sync/record-log.ts";
import { readHelpCard, removeHelpCard, writeHelpCard } from "./help-card.ts";
import { helpCardOf } from "./help-card-of.ts";

/** Brings the card outside the vault in line with the records: there only for as long as the participant allows it. */
export async function followHelpCard(
  recordById: RecordById,
  inboxSecret: HelpInboxSecret | null,
): Promise<Result<null, StoreFailure>> {
  const inbox: HelpInboxKey | null = inboxSecret && (await helpInboxSecretToKey(inboxSecret));
  const card = helpCardOf(recordById, inbox && bytesToHex(inbox));
  try {
    // Also one that does not read here goes: a newer version of the app might still show it.
    if (card === null) await removeHelpCard();
    else if (JSON.stringify(card) !== JSON.stringify(await readHelpCard())) await writeHelpCard(card);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return fail({ type: error.name === "QuotaExceededError" ? "storage-full" : "storage-failed" });
  }
  return ok(null);
}
