import { markAllRead, type ReadMark, readMarkSchema } from "../../../domain/sharing/unread.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import { messageDraftType, waitingMessageType } from "../export-messages.ts";
import type { HomeChange } from "../open-space.ts";
import { jsonOf, putNamed } from "../put-record.ts";
import { type RecordType, type RecordView, recordType } from "../record-views.ts";
import { type CircleView, messageName, type ViewFailure } from "./joined-circle.ts";

// What somebody keeps at home of their messages to others: the draft, what waits for the network, how far they have read.

const readMarkType = recordType("read-mark", readMarkSchema);

export type WaitingMessage = RecordView<{
  readonly circle: string;
  readonly text: string;
  readonly writtenAtMs: number;
}>;

/** What is needed of the vault here. */
type Home = {
  readonly records: <Value>(type: RecordType<Value>) => readonly RecordView<Value>[];
  readonly write: (changes: readonly HomeChange[]) => Kept;
};
type Kept = Promise<Result<null, StoreFailure | { readonly type: "not-open" }>>;
type MessageEntry = CircleView["messages"][number];

export function draftIn(data: Home, circle: string): string {
  return data.records(messageDraftType).find(({ value }) => value.circle === circle)?.value.text ?? "";
}

export function keepDraft(data: Home, circle: string, text: string): Kept {
  return data.write([draftChange(circle, text)]);
}

/** What was sent and has not arrived, oldest first. */
export function waitingIn(data: Home, circle: string): readonly WaitingMessage[] {
  return data
    .records(waitingMessageType)
    .filter(({ value }) => value.circle === circle)
    .toSorted((left, right) => left.value.writtenAtMs - right.value.writtenAtMs);
}

/** From a draft to something that goes by itself, in one write. `id` is made before, so that a retry is the same message. */
export function letGo(data: Home, { id, value }: WaitingMessage): Kept {
  return data.write([
    { type: "put", id, kind: waitingMessageType.kind, values: jsonOf(value) },
    draftChange(value.circle, ""),
  ]);
}

/** A message that has not arrived comes back as the draft: to change it, or to leave it. */
export function takeBack(data: Home, { id, value }: WaitingMessage): Kept {
  return data.write([{ type: "remove", id }, draftChange(value.circle, value.text)]);
}

type SendsOnce = {
  readonly sendMessageOnce: (
    circle: string,
    message: { readonly id: string; readonly text: string },
  ) => Promise<Result<null, ViewFailure>>;
};

/** Why messages still wait; `null` when none does. */
export type WaitingReason = ViewFailure["type"] | null;

/**
 * Sends what waits in a circle, oldest first. Each keeps its id and goes from the list only once it is seen to have
 * arrived, so that it is sent again rather than lost, and never stands there twice.
 */
export async function sendWaiting(people: SendsOnce, data: Home, circle: string): Promise<WaitingReason> {
  for (const { id, value } of waitingIn(data, circle)) {
    const sent = await people.sendMessageOnce(circle, { id, text: value.text });
    if (!sent.ok) return sent.error.type;
    await data.write([{ type: "remove", id }]);
  }
  return null;
}

/** Whether this message stands among what came from the server. */
export function hasArrived({ id }: WaitingMessage, entries: readonly MessageEntry[]): boolean {
  return entries.some(({ name }) => name === messageName(id));
}

export function readMarkIn(data: Home, circle: string): ReadMark | null {
  return data.records(readMarkType).find(({ value }) => value.circle === circle)?.value ?? null;
}

/** Again is harmless, and is not written. */
export async function markRead(data: Home, circle: string, entries: readonly MessageEntry[]): Kept {
  const mark = markAllRead(entries);
  const standing = readMarkIn(data, circle);
  if (mark === null || (standing?.seq === mark.seq && standing.atMs === mark.atMs)) return ok(null);
  return data.write([putNamed(`read-mark|${circle}`, readMarkType.kind, { circle, ...mark })]);
}

function draftChange(circle: string, text: string) {
  return putNamed(`message-draft|${circle}`, messageDraftType.kind, { circle, text });
}
