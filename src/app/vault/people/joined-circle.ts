import { newRecordId, recordIdToHex, spaceIdToHex } from "../../../crypto/keys.ts";
import { bytesToHex } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { whileContended } from "../../../sync/change-directly.ts";
import type { EntryDraft } from "../../../sync/circle/entry.ts";
import { entriesOfKind, type KnownSide, unknownSide } from "../../../sync/circle/follow-side.ts";
import { type PulledCircle, readCircle } from "../../../sync/circle/read-circle.ts";
import {
  type CircleAtServer,
  type CircleFailure,
  followCircleSide,
  knownCircle,
  openCircle,
  readCircleAtServer,
} from "./circle-at-server.ts";
import { type KeptCircle, keepCircle } from "./circle-record.ts";
import { type CircleView, toView } from "./circle-view.ts";
import { viewToGlance } from "./glance.ts";
import { type KeepFailure, writeSide } from "./keep-owned-circle.ts";
import type { People } from "./people.ts";

export type { CircleView };

export type ViewFailure = KeepFailure | { readonly type: "ended" };

/** Everything of a circle as it stands at the server now. Who was shut out keeps nothing of it on this device. */
export async function viewCircle(people: People, id: string): Promise<Result<CircleView, ViewFailure>> {
  const opened = await openCircle(people, id);
  if (!opened.ok) return opened;
  const pulled = await pullCircle(opened.value);
  if (!pulled.ok) return endOf(opened.value, pulled.error);
  const own = await followCircleSide(opened.value, pulled.value, "own");
  if (!own.ok) return endOf(opened.value, own.error);
  const messages = hasMessages(opened.value)
    ? await followCircleSide(opened.value, pulled.value, "messages")
    : ok(unknownSide);
  if (!messages.ok) return endOf(opened.value, messages.error);
  const view = toView(pulled.value, opened.value.place, own.value, messages.value);
  await keepGlance(opened.value, pulled.value, view);
  return ok(view);
}

/** Only for who may have many of them. */
async function keepGlance(
  { people, kept, id }: CircleAtServer,
  pulled: PulledCircle,
  view: CircleView,
): Promise<void> {
  if (!isOfDesk(kept())) return;
  const { sides, nowMs } = people.tools;
  await sides.writeGlance(id, viewToGlance(view, pulled, nowMs()));
}

/** A case of a therapist: there may be hundreds. */
export function isOfDesk({ circle, as }: Pick<KeptCircle, "circle" | "as">): boolean {
  return circle === "care" && as === "member";
}

/** The same as it was last believed here, without asking anybody; `null` where this device keeps nothing of it. */
export async function viewFromDevice(people: People, id: string): Promise<CircleView | null> {
  const opened = await openCircle(people, id);
  if (!opened.ok) return null;
  const { place, kept } = opened.value;
  const { sides } = people.tools;
  const envelope = await sides.readCircle(id);
  const own = await sides.read(spaceIdToHex(place.spaceId));
  const messages = hasMessages(opened.value) ? await sides.read(spaceIdToHex(place.messagesId)) : unknownSide;
  if (envelope === null || own === null || messages === null) return null;
  // Another device of this person may have seen a newer list: then what lies here is not shown any more.
  const read = await readCircle(envelope, place, knownCircle(kept()));
  return read.ok ? toView(read.value, place, own, messages) : null;
}

/** In a practice nobody writes messages: its letters stand in its own space. */
function hasMessages({ place }: CircleAtServer): boolean {
  return place.kind !== "practice";
}

/** Writes to the other people of a circle. The id is drawn here, so ask once for each thing that somebody says. */
export async function writeToCircle(
  people: People,
  id: string,
  kind: "message" | "feedback" | "opened" | "leaving",
  values: NonNullable<EntryDraft["values"]>,
): Promise<Result<null, ViewFailure>> {
  const name = `${kind}|${recordIdToHex(newRecordId(people.tools.random))}`;
  return writeNamed(people, id, { name, kind, values });
}

/** Writes what stands once under its name, such as an assignment: again is in its place. `values: null` takes it away. */
export async function writeNamed(
  people: People,
  id: string,
  draft: EntryDraft,
): Promise<Result<null, ViewFailure>> {
  const opened = await openCircle(people, id);
  if (!opened.ok) return opened;
  // This device may be writing the same behind an exchange.
  return whileContended<null, ViewFailure>(async () => {
    const pulled = await pullCircle(opened.value);
    if (!pulled.ok) return endOf(opened.value, pulled.error);
    const side = await followCircleSide(opened.value, pulled.value, "messages");
    if (!side.ok) return endOf(opened.value, side.error);
    if (isWritten(draft, side.value, opened.value)) return ok(null);
    return writeSide(opened.value, pulled.value, "messages", side.value, [draft]);
  });
}

/** A message that was given its id (32 hex digits) before it was sent: sent again it is the same one, and not written twice. */
export async function sendMessageOnce(
  people: People,
  id: string,
  message: { readonly id: string; readonly text: string },
): Promise<Result<null, ViewFailure>> {
  const { text } = message;
  return writeNamed(people, id, { name: messageName(message.id), kind: "message", values: { text } });
}

/** The name that the entry of a message has. */
export function messageName(id: string): string {
  return `message|${id}`;
}

async function pullCircle(circle: CircleAtServer): Promise<Result<PulledCircle, KeepFailure>> {
  const read = await readCircleAtServer(circle);
  if (!read.ok) return read;
  return read.value === null ? fail({ type: "no-circle" }) : ok(read.value);
}

/** Asked for again because no answer came: what says the same already is not written over. */
function isWritten({ name, kind, values }: EntryDraft, side: KnownSide, { author }: CircleAtServer): boolean {
  const own = bytesToHex(author.publicIdentity.verifyKey);
  const standing = entriesOfKind(side, kind).find((entry) => entry.author === own && entry.name === name);
  return (
    values !== null &&
    standing?.isAtServer === true &&
    Object.entries(values).every(
      ([field, value]) => JSON.stringify(standing.values[field]) === JSON.stringify(value),
    )
  );
}

/** Shut out at the server: what was taken in here is forgotten with it. */
async function endOf(
  { people, place, id, kept }: CircleAtServer,
  error: CircleFailure | KeepFailure,
): Promise<Result<never, ViewFailure>> {
  const isOut = error.type === "access-denied" || error.type === "space-gone";
  if (!isOut || kept().as === "owner") return fail(error);
  // Nobody let this person in yet.
  if (kept().seen === null || kept().isAwaited) return fail({ type: "no-circle" });
  await people.tools.sides.write(spaceIdToHex(place.spaceId), null);
  await people.tools.sides.write(spaceIdToHex(place.messagesId), null);
  await people.tools.sides.writeCircle(id, null);
  await people.tools.sides.writeGlance(id, null);
  const ended = await keepCircle(people, id, { isEnded: true });
  return ended.ok ? fail({ type: "ended" }) : ended;
}
