import { v } from "../../../lib/schema.ts";
import type { RecordById } from "../../../sync/record-log.ts";
import type { HomeChange } from "../open-space.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";

/** Of a circle's record (circle-record.ts) what the help screen needs: this is loaded without anything about people. */
const arrangedType = recordType(
  "keys-circle",
  v.object({
    space: v.string(),
    circle: v.string(),
    as: v.string(),
    title: v.string(),
    isCompared: v.boolean(),
    isEnded: v.optional(v.boolean(), false),
    members: v.optional(v.array(v.unknown()), []),
    isInHelpNow: v.optional(v.boolean(), false),
    signalAtMs: v.optional(v.nullable(v.number()), null),
  }),
);
type ArrangedBuddy = { readonly space: string; readonly title: string; readonly signalAtMs: number | null };

/** Buddies who may be asked from the help screen, as long as they belong. */
export function arrangedBuddies(recordById: RecordById): readonly ArrangedBuddy[] {
  return arrangedType
    .read(recordById)
    .map(({ value }) => value)
    .filter(
      ({ circle, as, isCompared, isEnded, isInHelpNow, members }) =>
        circle === "buddy" && as === "owner" && isCompared && !isEnded && isInHelpNow && members.length > 0,
    );
}

/** What asking them at a moment changes. Asked again, or after another signal was chosen since, it changes nothing. */
export function askBuddyChanges(recordById: RecordById, askedAtMs: number): readonly HomeChange[] {
  return arrangedBuddies(recordById)
    .filter(({ signalAtMs }) => signalAtMs === null || signalAtMs < askedAtMs)
    .map(({ space }) =>
      putNamed(`circle|${space}`, arrangedType.kind, { signal: "call-me", signalAtMs: askedAtMs }),
    );
}
