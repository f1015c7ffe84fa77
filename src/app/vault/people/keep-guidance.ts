import type { TopicAbout } from "../../../domain/guidance/guidance-entry.ts";
import { exercisesOf } from "../../../domain/sharing/data-kind.ts";
import { bytesToHex } from "../../../lib/bytes.ts";
import type { Json } from "../../../lib/json.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { Entry, EntryDraft } from "../../../sync/circle/entry.ts";
import { entriesOfKind, type KnownSide } from "../../../sync/circle/follow-side.ts";
import type { PulledCircle } from "../../../sync/circle/read-circle.ts";
import { draftsToMatch } from "../../../sync/circle/write-entries.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import type { HomeChange } from "../open-space.ts";
import { jsonOf, putNamed } from "../put-record.ts";
import { givenDoneType, givenType, topicType } from "../tools/given-types.ts";
import type { CircleAtServer } from "./circle-at-server.ts";

const givenKinds = ["feedback", "assignment", "agreement"] as const;

/**
 * Takes what therapists gave into home. A case that ends leaves it there: it was said to this person, and somebody who
 * was let into a module stays in it.
 */
export async function takeInGuidance(
  { people, id }: Pick<CircleAtServer, "people" | "id">,
  messages: readonly Entry[],
): Promise<Result<null, StoreFailure>> {
  const kept = new Map(
    givenType
      .read(people.space.log.recordById())
      .filter(({ value }) => value.circle === id)
      .map(({ value }) => [value.entry, value]),
  );
  const changes: HomeChange[] = [];
  for (const { id: entry, kind, name, author, atMs, values: all, isRemoved } of messages) {
    const what = givenKinds.find((one) => one === kind);
    if (what === undefined) continue;
    const standing = kept.get(entry);
    const recordName = `given|${id}|${entry}`;
    if (isRemoved) {
      if (standing !== undefined) changes.push({ type: "remove", name: recordName });
      continue;
    }
    if (standing?.atMs === atMs) continue;
    const { name: _name, ...values } = all;
    changes.push(
      putNamed(recordName, givenType.kind, { circle: id, entry, name, what, author, atMs, values }),
    );
  }
  return changes.length === 0 ? ok(null) : people.space.write(changes);
}

/**
 * What the participant says to their therapist beside messages, so that exactly that stands in the circle: homework that
 * was done, and of what is ticked to talk about whatever is shared. Nothing of it is wanted where nobody belongs.
 */
export function guidanceDrafts(
  { people, id, author }: CircleAtServer,
  { circle, content }: PulledCircle,
  messages: KnownSide,
): readonly EntryDraft[] {
  const own = bytesToHex(author.publicIdentity.verifyKey);
  const standing = [...messages.entryById.values()].filter(
    ({ kind, author: writer }) => (kind === "done" || kind === "topic") && writer === own,
  );
  const wanted = circle.present.length === 0 ? [] : [...doneOf(), ...topicsOf()];
  return draftsToMatch(wanted, standing, content.epoch);

  function doneOf() {
    const known = new Set(entriesOfKind(messages, "assignment").map((entry) => entry.id));
    return givenDoneType
      .read(people.space.log.recordById())
      .filter(({ value }) => value.circle === id && known.has(value.homework))
      .map(({ value: { homework, on } }) => wantedEntry(`done|${homework}`, "done", { homework, on }));
  }

  function topicsOf() {
    return topicType
      .read(people.space.log.recordById())
      .filter(({ value }) => value.isWanted && isShared(value.about, circle.consent))
      .map(({ id: record, value: { about, text } }) =>
        wantedEntry(`topic|${record}`, "topic", jsonOf({ about, text })),
      );
  }
}

function wantedEntry(name: string, kind: string, values: Readonly<Record<string, Json>>) {
  return { name, kind, values };
}

function isShared(about: TopicAbout, consent: readonly string[]): boolean {
  switch (about.type) {
    case "day":
      return consent.includes("diary");
    case "exercise":
      return consent.includes(exercisesOf(about.module));
    case "analysis":
      return consent.includes("analyses");
    case "own":
      return true;
  }
}
