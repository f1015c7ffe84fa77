import { fail, ok, type Result } from "../../lib/result.ts";
import type { StoreFailure } from "../../sync/local-store.ts";
import type { RecordById } from "../../sync/record-log.ts";
import { type HelpCard, helpCardLimits, removeHelpCard, writeHelpCard } from "./help-card.ts";
import { itemsInTool, readRecords } from "./record-views.ts";

/** Brings the card outside the vault in line with the records: there only for as long as the participant allows it. */
export async function followHelpCard(recordById: RecordById): Promise<Result<null, StoreFailure>> {
  const isAllowed = readRecords("settings", recordById)[0]?.value.helpCard === true;
  try {
    if (isAllowed) await writeHelpCard(helpCardOf(recordById));
    else await removeHelpCard();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return fail({ type: error.name === "QuotaExceededError" ? "storage-full" : "storage-failed" });
  }
  return ok(null);
}

/** A plan may hold more than a card does: the first lines of it stand on the card. */
function helpCardOf(recordById: RecordById): HelpCard {
  const items = readRecords("tool-item", recordById);
  return {
    reason: itemsInTool(items, "prevention-plan", "why")[0]?.value.text ?? null,
    techniques: itemsInTool(items, "help-now", "technique")
      .slice(0, helpCardLimits.techniques)
      .map(({ value }) => value.text.slice(0, helpCardLimits.techniqueLength)),
  };
}
