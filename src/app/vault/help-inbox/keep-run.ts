import { sealHelpRun } from "../../../crypto/help-inbox.ts";
import { parseHelpInboxKey } from "../../../crypto/help-inbox-key.ts";
import { newRecordId, parseRecordId, recordIdToHex } from "../../../crypto/keys.ts";
import { randomBytes } from "../../../crypto/web-crypto.ts";
import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { type HelpRun, helpRunLimits } from "../../../domain/help-now/help-run.ts";
import { dateToMinute } from "../../../domain/urge/minute-of-day.ts";
import { hexToBytes, textToBytes } from "../../../lib/bytes.ts";
import { putInHelpInbox } from "../../platform/help-inbox-store.ts";

type Visit = Pick<HelpRun, "before" | "after" | "techniques" | "askedAtMs"> & {
  readonly begunAt: Date;
  readonly slip: { readonly id: string; readonly at: Date; readonly shame: number | null } | null;
};

/** The id of a record that a run, or the slip in it, will become. */
export function newRunId(): string {
  return recordIdToHex(newRecordId(randomBytes));
}

/** False when it could not be kept: the page goes on as it would without a card. */
export async function keepRun(inbox: string, id: string, visit: Visit): Promise<boolean> {
  const key = parseHelpInboxKey(hexToBytes(inbox) ?? new Uint8Array());
  const recordId = parseRecordId(id);
  if (key === null || recordId === null) return false;
  const content = textToBytes(JSON.stringify(visitToRun(visit)));
  const sealed = await sealHelpRun({ key, id: recordId, content, random: randomBytes });
  // A full or closed disk is no reason to trouble somebody here.
  return sealed.ok && putInHelpInbox(id, sealed.value).catch(() => false);
}

function visitToRun({ begunAt, before, after, techniques, slip, askedAtMs }: Visit): HelpRun {
  return {
    day: dateToCalendarDay(begunAt),
    minute: dateToMinute(begunAt),
    before,
    after,
    techniques: techniques
      .slice(0, helpRunLimits.techniques)
      .map((technique) => technique.slice(0, helpRunLimits.techniqueLength)),
    slip: slip && {
      id: slip.id,
      day: dateToCalendarDay(slip.at),
      minute: dateToMinute(slip.at),
      shameBefore: slip.shame,
      shameAfter: null,
    },
    askedAtMs,
  };
}
