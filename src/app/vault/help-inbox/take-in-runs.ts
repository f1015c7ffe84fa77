import { openHelpRun } from "../../../crypto/help-inbox.ts";
import { type HelpInboxSecret, parseRecordId } from "../../../crypto/keys.ts";
import {
  gapsInUrge,
  type HelpRun,
  helpRunSchema,
  helpRunToSlip,
  helpRunToUrge,
  isStillAsked,
} from "../../../domain/help-now/help-run.ts";
import { type Bytes, bytesToText } from "../../../lib/bytes.ts";
import { v } from "../../../lib/schema.ts";
import type { RecordById } from "../../../sync/record-log.ts";
import { type InboxEntry, readHelpInbox, removeFromHelpInbox } from "../../platform/help-inbox-store.ts";
import type { HomeChange } from "../open-space.ts";
import { askBuddyChanges } from "../people/buddy-in-help-now.ts";
import { jsonOf } from "../put-record.ts";
import { slipType } from "../tools/slips.ts";
import { urgeType } from "../tools/urges.ts";
import type { Vault } from "../vault.ts";

/**
 * Brings what was done on the help screen into the vault. Each run has the id of its record with it, so a run that is
 * taken in by two tabs, or again because the browser ended between writing and tidying up, stays one record. A run goes
 * from the inbox once it is durable in the vault, or when this vault can never open it.
 */
export async function takeInRuns(
  vault: Pick<Vault, "helpInboxSecret" | "recordById" | "write" | "serverCopy">,
  nowMs: number,
): Promise<void> {
  // A browser that does not let us look now will at the next opening.
  const entries = await readHelpInbox().catch((): readonly InboxEntry[] => []);
  if (entries.length === 0) return;
  const secret = await vault.helpInboxSecret();
  if (secret === null) return;
  for (const entry of entries) {
    const read = await readEntry(entry, secret);
    if (read !== null) {
      const asking = isStillAsked(read.run, nowMs)
        ? askBuddyChanges(vault.recordById.value, read.run.askedAtMs ?? nowMs)
        : [];
      const changes = changesFor(read.id, read.run, vault.recordById.value);
      const written = await vault.write([...changes, ...asking]);
      if (!written.ok) return;
      // Somebody waits for this one: it goes without a calm moment.
      if (asking.length > 0) void vault.serverCopy.sendNow();
    }
    await removeFromHelpInbox(entry.id);
  }
}

type Read = { readonly id: string; readonly run: HelpRun };

async function readEntry({ id, sealed }: InboxEntry, secret: HelpInboxSecret): Promise<Read | null> {
  const recordId = typeof id === "string" ? parseRecordId(id) : null;
  if (typeof id !== "string" || recordId === null || !(sealed instanceof Uint8Array)) return null;
  const opened = await openHelpRun({ secret, id: recordId, sealed: new Uint8Array(sealed) });
  const run = opened === null ? null : bytesToRun(opened);
  return run === null ? null : { id, run };
}

function bytesToRun(bytes: Bytes): HelpRun | null {
  try {
    const run = v.safeParse(helpRunSchema, JSON.parse(bytesToText(bytes)));
    return run.success ? run.output : null;
  } catch {
    return null;
  }
}

/** What was taken away in the app meanwhile stays away; what was changed there stays as it was changed. */
function changesFor(id: string, run: HelpRun, recordById: RecordById): readonly HomeChange[] {
  const changes: HomeChange[] = [];
  const put = (recordId: string, kind: string, values: object): void => {
    if (Object.keys(values).length > 0)
      changes.push({ type: "put", id: recordId, kind, values: jsonOf(values) });
  };
  const urge = helpRunToUrge(run);
  if (urge !== null) {
    const standing = urgeType.read(recordById).find((view) => view.id === id);
    if (standing !== undefined) put(id, urgeType.kind, gapsInUrge(standing.value, urge));
    else if (!recordById.has(id)) put(id, urgeType.kind, urge);
  }
  const slip = helpRunToSlip(run);
  if (run.slip !== null && slip !== null && !recordById.has(run.slip.id))
    put(run.slip.id, slipType.kind, slip);
  return changes;
}
