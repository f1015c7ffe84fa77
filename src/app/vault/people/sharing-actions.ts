import type { CircleMember } from "../../../crypto/circle-version.ts";
import type { AccessLogLine } from "../../../domain/sharing/access-log.ts";
import { type BuddySignal, buddySignalSchema } from "../../../domain/sharing/buddy-signal.ts";
import { type DataKind, toConsent } from "../../../domain/sharing/data-kind.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { v } from "../../../lib/schema.ts";
import { entriesOfKind } from "../../../sync/circle/follow-side.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import { circleToAccessLog } from "./circle-access-log.ts";
import { followCircleSide, openCircle, readCircleAtServer } from "./circle-at-server.ts";
import { findCircle, keepCircle, keptCircles } from "./circle-record.ts";
import { depositCase } from "./escrow.ts";
import { keepHandOver } from "./hand-over.ts";
import { type ViewFailure, viewCircle, writeToCircle } from "./joined-circle.ts";
import { type KeepFailure, keepOwnedCircle } from "./keep-owned-circle.ts";
import type { People } from "./people.ts";
import { keepPractice } from "./practice.ts";
import { sendWaitingMessages } from "./send-waiting-messages.ts";

/** How keeping one circle went; `null` when all is as it should be. */
export type KeptOutcome = {
  readonly circle: string;
  readonly trouble: ViewFailure | { readonly type: "not-in-practice" } | null;
};

/**
 * Brings every circle of this person and the server in step. An action below writes what somebody wants and is done; this
 * makes it so, and goes on where the last time ended.
 */
export async function keepCircles(people: People): Promise<readonly KeptOutcome[]> {
  const outcomes: KeptOutcome[] = [];
  const escrowByPractice = new Map<string, CircleMember>();
  for (const { space, circle, as, isEnded, isCompared } of keptCircles(people)) {
    const isOver = isEnded && as !== "owner";
    if (isOver || !isCompared || as === "visitor") continue;
    const opened = await openCircle(people, space);
    if (opened.ok && circle === "practice") {
      const roster = await keepPractice(opened.value);
      const escrow = roster.ok ? roster.value.present.find(({ role }) => role === "escrow") : undefined;
      if (escrow !== undefined) escrowByPractice.set(space, escrow);
      outcomes.push({ circle: space, trouble: roster.ok ? null : roster.error });
      continue;
    }
    const kept = !opened.ok
      ? opened
      : as === "owner"
        ? await keepOwnedCircle(opened.value)
        : await keepHandOver(people, space);
    outcomes.push({ circle: space, trouble: kept.ok ? null : kept.error });
    if (kept.ok && !isEnded) await sendWaitingMessages(people, space);
  }
  for (const { space, as, practice, isEnded } of keptCircles(people)) {
    const escrow = escrowByPractice.get(practice ?? "");
    if (escrow === undefined || as !== "member" || isEnded) continue;
    const given = await depositCase(people, space, escrow);
    if (!given.ok) outcomes.push({ circle: space, trouble: given.error });
  }
  return outcomes;
}

/** The kinds of data that this circle is to see from now on, all of them. */
export function changeConsent(
  people: People,
  circle: string,
  kinds: readonly DataKind[],
): Promise<Result<null, OwnedFailure>> {
  return changeOwned(people, circle, { consent: [...toConsent(kinds)] });
}

/** Nobody sees anything any more, and nobody belongs: what is there becomes tombstones. */
export function stopSharing(people: People, circle: string): Promise<Result<null, OwnedFailure>> {
  return changeOwned(people, circle, { isEnded: true });
}

/** The escrow of the practice may open the case, or may not any more. */
export async function forbidEscrow(people: People, circle: string): Promise<Result<null, OwnedFailure>> {
  const kept = findCircle(people, circle);
  const members = (kept?.members ?? []).filter(({ role }) => role !== "escrow");
  return changeOwned(people, circle, { members });
}

export function setBuddySignal(
  people: People,
  circle: string,
  signal: BuddySignal | null,
): Promise<Result<null, OwnedFailure>> {
  return changeOwned(people, circle, { signal, signalAtMs: people.tools.nowMs() });
}

/** What this person calls the other one, here alone. */
export function renameCircle(
  people: People,
  circle: string,
  title: string,
): Promise<Result<null, StoreFailure>> {
  return keepCircle(people, circle, { title });
}

/** A buddy who stops: the participant's device takes them out with its next round. */
export function stopBeingBuddy(people: People, circle: string): Promise<Result<null, ViewFailure>> {
  return writeToCircle(people, circle, "leaving", {});
}

export function sendMessage(
  people: People,
  circle: string,
  text: string,
): Promise<Result<null, ViewFailure>> {
  return writeToCircle(people, circle, "message", { text });
}

/** Leaves the signed note that this person looked, and gives what there is to see. */
export async function openCase(people: People, circle: string) {
  const view = await viewCircle(people, circle);
  if (!view.ok) return view;
  const noted = await writeToCircle(people, circle, "opened", {});
  return noted.ok ? view : noted;
}

/** What a buddy is told; `null` as long as nothing was. */
export function readSignal(signal: string | null): BuddySignal | null {
  const parsed = v.safeParse(buddySignalSchema, signal);
  return parsed.success ? parsed.output : null;
}

/** "Wie heeft gekeken": who was given what and when, who opened it, and what was withdrawn; oldest first. */
export async function readAccessLog(
  people: People,
  id: string,
): Promise<Result<readonly AccessLogLine[], KeepFailure>> {
  const opened = await openCircle(people, id);
  if (!opened.ok) return opened;
  const circle = opened.value;
  const read = await readCircleAtServer(circle);
  if (!read.ok) return read;
  if (read.value === null) return ok([]);
  const messages = await followCircleSide(circle, read.value, "messages");
  if (!messages.ok) return messages;
  const { root, practice } = circle.kept();
  const organisation = practice === null ? null : (findCircle(people, practice)?.root ?? null);
  const looked = entriesOfKind(messages.value, "opened");
  const seen = { circle: read.value.circle, opened: looked };
  return ok(circleToAccessLog(seen, { patient: root, organisation }));
}

export type OwnedFailure = StoreFailure | { readonly type: "no-circle" };

async function changeOwned(
  people: People,
  circle: string,
  values: Parameters<typeof keepCircle>[2],
): Promise<Result<null, OwnedFailure>> {
  if (findCircle(people, circle)?.as !== "owner") return fail({ type: "no-circle" });
  return keepCircle(people, circle, values);
}
