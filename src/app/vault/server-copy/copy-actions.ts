import { fail, ok, type Result } from "../../../lib/result.ts";
import { parseFoundingCode } from "../../../protocol/founding.ts";
import type { ExchangeOutcome } from "../../../sync/exchange-parts.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { connectServer } from "../../platform/server-client.ts";
import { spaceWays } from "../../platform/space-ways.ts";
import type { SideStore } from "../people/people.ts";
import type {
  Deletion,
  DeletionError,
  PushError,
  RemoveDeviceError,
  ServerCopy,
  ServerTrouble,
  TurnOnError,
} from "../server-copy.ts";
import type { CopyContext } from "./copy-context.ts";
import { deleteAtServer } from "./delete-at-server.ts";
import { type HomeAtServer, openHomeAtServer } from "./home-at-server.ts";
import { newPairing, openPairing } from "./pair-devices.ts";
import { recoverHere } from "./recover-here.ts";
import { removeDeviceAtServer } from "./remove-device.ts";
import { toTrouble } from "./to-trouble.ts";
import { turnOff } from "./turn-off.ts";
import { turnOn } from "./turn-on.ts";

/** Everything that somebody can wish of the server copy. */
export type CopyActions = Omit<ServerCopy, "status" | "devices" | "lastReceipt">;

export function copyActions(context: CopyContext): CopyActions {
  return {
    turnOn: () => turnCopyOn(context),
    turnOff: () => turnCopyOff(context),
    sendNow: () => sendNow(context),
    newPairing: () => newPairing(context),
    openPairing: (code) => openPairing(context, code),
    recover: (typed, second) => recoverHere(context, typed, second),
    removeDevice: (id) => removeOtherDevice(context, id),
    openPeople: context.openPeople,
    isFoundingCodeOpen: (code) => isFoundingCodeOpen(context, code),
    readPushKey: () => askHome(context, ({ client }) => client.readPushKey()),
    writePush: (writing) => askHome(context, ({ client }) => client.writePush(writing)),
    removePush: () => askHome(context, ({ client }) => client.removePush()),
    deleteEverything: () => deleteEverything(context),
  };
}

async function isFoundingCodeOpen(
  { tools }: CopyContext,
  code: string,
): Promise<Result<boolean, ServerTrouble>> {
  const parsed = parseFoundingCode(code);
  if (parsed === null) return ok(false);
  const answer = await connectServer(tools.network).isFoundingCodeOpen(parsed);
  return answer.ok ? answer : fail(toServerTrouble(answer.error));
}

async function turnCopyOn({ openSpace, tools, refresh }: CopyContext): Promise<Result<null, TurnOnError>> {
  const space = openSpace();
  if (space === null) return fail({ type: "not-open" });
  const on = await turnOn(await openHomeAtServer(space, tools));
  if (!on.ok)
    return fail(on.error.type === "no-recovery-words" ? { type: on.error.type } : toTrouble(on.error));
  refresh();
  return ok(null);
}

async function turnCopyOff({
  openSpace,
  tools,
  refresh,
}: CopyContext): Promise<Result<Deletion, DeletionError>> {
  const space = openSpace();
  if (space === null) return fail({ type: "not-open" });
  const deleted = await deleteAtServer(await openHomeAtServer(space, tools));
  // Whoever was shut out, or had everything deleted before, has nothing there to let go of.
  if (!deleted.ok && deleted.error.type !== "access-denied") return fail(toServerTrouble(deleted.error));
  const off = await turnOff(space);
  refresh();
  if (!off.ok) return fail(toServerTrouble(off.error));
  return deleted.ok ? deleted : ok({ receipt: null });
}

async function sendNow({ exchangeNow }: CopyContext): Promise<Result<null, ServerTrouble>> {
  const outcome = await exchangeNow();
  return outcome === null ? ok(null) : outcomeToResult(outcome);
}

async function removeOtherDevice(
  { openSpace, tools, refresh, exchangeNow }: CopyContext,
  id: string,
): Promise<Result<null, RemoveDeviceError>> {
  const space = openSpace();
  if (space === null || !space.log.syncState().isOn) return fail({ type: "not-open" });
  const removed = await removeDeviceAtServer(await openHomeAtServer(space, tools), id);
  refresh();
  // Sealing everything anew goes on after this; whoever was shut out is out.
  void exchangeNow();
  return removed.ok ? ok(null) : fail(toTrouble(removed.error));
}

/** Asks something of a copy that is there. */
async function askHome<Value>(
  { openSpace, tools }: CopyContext,
  ask: (home: HomeAtServer) => Promise<Result<Value, ServerFailure>>,
): Promise<Result<Value, PushError>> {
  const space = openSpace();
  if (space === null || !space.log.syncState().isOn) return fail({ type: "not-open" });
  const answer = await ask(await openHomeAtServer(space, tools));
  return answer.ok ? answer : fail(toServerTrouble(answer.error));
}

async function deleteEverything({
  openSpace,
  tools,
  erase,
}: CopyContext): Promise<Result<Deletion, DeletionError>> {
  const space = openSpace();
  if (space === null) return fail({ type: "not-open" });
  const isOn = space.log.syncState().isOn;
  if (isOn) {
    const { deleteOwnedCircles } = await import("../people/delete-owned-circles.ts");
    const ways = spaceWays({ ...tools.network, nowMs: tools.nowMs });
    const circles = await deleteOwnedCircles({ space, tools: { ...tools, ways, sides: noSides } });
    if (!circles.ok) return fail(toServerTrouble(circles.error));
  }
  const deleted: Result<Deletion, Parameters<typeof toTrouble>[0]> = isOn
    ? await deleteAtServer(await openHomeAtServer(space, tools))
    : ok({ receipt: null });
  if (!deleted.ok) return fail(toServerTrouble(deleted.error));
  await erase();
  return deleted;
}

/** A disk that fails is no trouble with the server, but to whoever waits for the server it is the same. */
function toServerTrouble(failure: Parameters<typeof toTrouble>[0]): ServerTrouble {
  const trouble = toTrouble(failure);
  return trouble.type === "storage-full" || trouble.type === "storage-failed" ? { type: "busy" } : trouble;
}

/** What has no room is said by the status: it is not sent, and everything else is. */
function outcomeToResult(outcome: ExchangeOutcome): Result<null, ServerTrouble> {
  if (outcome.type === "in-step" || outcome.type === "full") return ok(null);
  if (outcome.type === "unfinished") return fail({ type: "busy" });
  return fail(toServerTrouble(outcome));
}

/** What goes on to delete keeps nothing of what it reads. */
const noSides: SideStore = {
  read: async () => null,
  write: async () => undefined,
  readCircle: async () => null,
  writeCircle: async () => undefined,
  readGlances: async () => new Map(),
  writeGlance: async () => undefined,
};
