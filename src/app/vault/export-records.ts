import type { ExportRecord } from "../../domain/export/export-file.ts";
import { compareText } from "../../lib/compare-text.ts";
import type { Json } from "../../lib/json.ts";
import { type Stamp, stampToMs } from "../../sync/clock.ts";
import { isRemoved } from "../../sync/record.ts";
import type { RecordById } from "../../sync/record-log.ts";
import { readTextField, textVersions } from "../../sync/text-field.ts";
import { isKeyKind } from "./key-kinds.ts";

/**
 * Everything that the participant keeps, of every kind, also of kinds and fields that this version does not know.
 * Not what was taken away, and nothing that holds keys.
 */
export function exportRecords(recordById: RecordById): ExportRecord[] {
  return [...recordById.values()]
    .filter((record) => !isRemoved(record) && !isKeyKind(record.kind))
    .toSorted((left, right) => compareText(left.kind, right.kind) || compareText(left.id, right.id))
    .map(({ id, kind, fields }) => {
      const entries = Object.entries(fields).toSorted(([left], [right]) => compareText(left, right));
      return {
        id,
        kind,
        fields: Object.fromEntries(
          entries.map(([name, { value, stamp }]) => [
            name,
            { value: plainValue(value), writtenAt: stampToTime(stamp) },
          ]),
        ),
      };
    });
}

/** By the clock of the device that wrote it. */
export function stampToTime(stamp: Stamp): string {
  return new Date(stampToMs(stamp)).toISOString();
}

/** Long text without what only merging needs: the text, or the texts where two devices wrote at once. */
export function plainValue(value: Json): Json {
  const text = readTextField(value);
  if (text === null) return value;
  const versions = textVersions(text);
  return versions.length === 1 ? (versions[0] ?? "") : versions;
}
