import type { ExportFile } from "../../domain/export/export-file.ts";
import { messageSchemas } from "../../domain/sharing/kept-message.ts";
import { v } from "../../lib/schema.ts";
import type { RecordById } from "../../sync/record-log.ts";
import { recordType } from "./record-views.ts";

export const messageDraftType = recordType("message-draft", messageSchemas.draft);
export const waitingMessageType = recordType("message-waiting", messageSchemas.waiting);
/** Of a circle only what it is called: the rest is keys, and what leads to them. */
const circleNameType = recordType("keys-circle", v.object({ space: v.string(), title: v.string() }));

/** What somebody wrote to others and has not arrived: what they are writing, then what waits for the network, oldest first. */
export function exportMessages(recordById: RecordById): ExportFile["messages"] {
  const titles = new Map(circleNameType.read(recordById).map(({ value }) => [value.space, value.title]));
  const drafts = messageDraftType.read(recordById).filter(({ value }) => value.text.trim() !== "");
  const waiting = waitingMessageType
    .read(recordById)
    .toSorted((left, right) => left.value.writtenAtMs - right.value.writtenAtMs);
  const line = (state: "draft" | "waiting", value: { readonly circle: string; readonly text: string }) => ({
    with: titles.get(value.circle) ?? null,
    state,
    text: value.text,
  });
  return [
    ...drafts.map(({ value }) => line("draft", value)),
    ...waiting.map(({ value }) => line("waiting", value)),
  ];
}
