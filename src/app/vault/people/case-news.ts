import {
  type PeopleNews,
  type PeopleNow,
  peopleNews,
  peopleSeenSchema,
} from "../../../domain/sharing/people-seen.ts";
import { unreadEntries } from "../../../domain/sharing/unread.ts";
import { bytesToHex } from "../../../lib/bytes.ts";
import { ok } from "../../../lib/result.ts";
import type { ParticipantData, Saved } from "../participant-data.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";
import type { CircleView } from "./joined-circle.ts";
import { markRead, readMarkIn } from "./kept-messages.ts";
import type { LiveCircle } from "./live-circles.ts";

const peopleSeenType = recordType("people-seen", peopleSeenSchema);

type Home = Pick<ParticipantData, "records" | "write">;

/** What somebody has not seen yet of a circle that they own. */
export type CircleNews = {
  readonly messages: number;
  /** Feedback, homework and the like. */
  readonly given: number;
  readonly people: readonly PeopleNews[];
};

export function newsOf(data: Home, { kept, view }: LiveCircle): CircleNews {
  const unread = (entries: CircleView["messages"], mark: string): number =>
    view === null ? 0 : unreadEntries(entries, readMarkIn(data, mark), kept.root).length;
  const seen = data.records(peopleSeenType).find(({ value }) => value.circle === kept.space)?.value ?? null;
  return {
    messages: unread(spoken(view), kept.space),
    given: unread(given(view), givenMark(kept.space)),
    people: view === null ? [] : peopleNews(seen, peopleNow(kept.wasSetBack, view)),
  };
}

/** Everything but the messages was looked at, which are read where they stand. Again is harmless. */
export async function markSeen(data: Home, { kept, view }: LiveCircle): Saved {
  if (view === null) return ok(null);
  const now = peopleNow(kept.wasSetBack, view);
  const seen = data.records(peopleSeenType).find(({ value }) => value.circle === kept.space)?.value;
  if (
    seen === undefined ||
    JSON.stringify({ ...seen, circle: "" }) !== JSON.stringify({ circle: "", ...now })
  ) {
    const values = { circle: kept.space, ...now };
    const written = await data.write([putNamed(`people-seen|${kept.space}`, peopleSeenType.kind, values)]);
    if (!written.ok) return written;
  }
  return markRead(data, givenMark(kept.space), given(view));
}

function peopleNow(wasSetBack: boolean, view: CircleView): PeopleNow {
  return {
    people: view.circle.present
      .filter(({ role }) => role !== "escrow")
      .map(({ identity }) => bytesToHex(identity.verifyKey)),
    refused: view.refused.length,
    wasSetBack: wasSetBack || view.wasSetBack,
  };
}

function spoken(view: CircleView | null): CircleView["messages"] {
  return (view?.messages ?? []).filter(({ kind }) => kind === "message");
}

function given(view: CircleView | null): CircleView["messages"] {
  return (view?.messages ?? []).filter(({ kind }) => kind !== "message");
}

/** Read apart from the messages. */
function givenMark(circle: string): string {
  return `${circle}:given`;
}
