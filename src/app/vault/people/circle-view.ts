import type { Circle } from "../../../crypto/circle.ts";
import { spaceIdToHex } from "../../../crypto/keys.ts";
import type { CirclePlace } from "../../../sync/circle/circle-place.ts";
import type { Entry } from "../../../sync/circle/entry.ts";
import { entriesOfKind, type KnownSide } from "../../../sync/circle/follow-side.ts";
import type { EntryRefusal } from "../../../sync/circle/open-entries.ts";
import type { PulledCircle } from "../../../sync/circle/read-circle.ts";

/** What somebody sees of a circle, whoever owns it. */
export type CircleView = {
  readonly circle: Circle;
  /** What people are called, by the hex of their signing key, as the circle says. Nothing is decided by it. */
  readonly names: Readonly<Record<string, string>>;
  /** Literally all that is shared in it. */
  readonly shared: readonly Entry[];
  /** What people wrote to each other, oldest first: the kinds of `src/domain/guidance`. */
  readonly messages: readonly Entry[];
  /** The notes of those who looked. */
  readonly opened: readonly Entry[];
  /** Of a buddy's circle. */
  readonly signal: string | null;
  /** When it was chosen, by the clock of who sent it. */
  readonly signalAtMs: number | null;
  /** What the server showed and nobody who may can have written, by reason. Shown to the person. */
  readonly refused: readonly EntryRefusal["type"][];
  /** The server has shown less than it had. */
  readonly wasSetBack: boolean;
  /** Up to which seq the two spaces were taken in, by the hex of their ids. */
  readonly seqs: Readonly<Record<string, number>>;
  /** False for what a list of many shows: of the diary and of messages the last weeks only. `live.showWhole` gives all. */
  readonly isWhole: boolean;
};

export function toView(
  { circle, content }: Pick<PulledCircle, "circle" | "content">,
  { spaceId, messagesId }: Pick<CirclePlace, "spaceId" | "messagesId">,
  own: KnownSide,
  messages: KnownSide,
): CircleView {
  const kinds = ["message", "feedback", "assignment", "agreement", "done", "topic"] as const;
  const said = entriesOfKind(own, "signal")[0];
  const { signal, saidAtMs } = said?.values ?? {};
  return {
    circle,
    names: content.names,
    shared: entriesOfKind(own, "shared"),
    messages: kinds
      .flatMap((kind) => entriesOfKind(messages, kind))
      .toSorted((left, right) => left.atMs - right.atMs),
    opened: entriesOfKind(messages, "opened"),
    signal: typeof signal === "string" ? signal : null,
    signalAtMs: typeof saidAtMs === "number" ? saidAtMs : (said?.atMs ?? null),
    refused: [...own.refused, ...messages.refused].map(({ reason }) => reason),
    wasSetBack: own.wasSetBack || messages.wasSetBack,
    seqs: { [spaceIdToHex(spaceId)]: own.seq, [spaceIdToHex(messagesId)]: messages.seq },
    isWhole: true,
  };
}
