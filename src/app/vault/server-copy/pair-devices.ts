import type { DeviceEntry } from "../../../crypto/device-list-version.ts";
import { type Device, deriveHomeSpace, firstEpoch, newDevice } from "../../../crypto/keys.ts";
import { parsePairingCode } from "../../../crypto/pairing-code.ts";
import type { PairingContent } from "../../../crypto/pairing-package.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import { connectServer } from "../../platform/server-client.ts";
import { startNewDevicePairing } from "../pairing/new-device-pairing.ts";
import { startOldDevicePairing } from "../pairing/old-device-pairing.ts";
import type { NewDevicePairing, OldDevicePairing, PairingFailure } from "../pairing-state.ts";
import type { NewPairingError, OpenPairingError, ServerTrouble } from "../server-copy.ts";
import { admitDevice } from "./admit-device.ts";
import { arrive } from "./arrive.ts";
import { keepArrivingDevice } from "./arriving-device.ts";
import type { CopyContext } from "./copy-context.ts";
import { openHomeAtServer } from "./home-at-server.ts";
import { toTrouble } from "./to-trouble.ts";

type Stopped = { readonly type: PairingFailure };

const betweenTriesMs = 3_000;

/** On the device that keeps nothing yet. */
export async function newPairing(context: CopyContext): Promise<Result<NewDevicePairing, NewPairingError>> {
  const { tools, isEmpty } = context;
  if (!isEmpty()) return fail({ type: "not-empty" });
  const device = await findArrivingDevice(context);
  return ok(
    startNewDevicePairing({
      server: connectServer(tools.network),
      time: tools.pairingTime,
      random: tools.random,
      origin: tools.origin,
      device,
      keepDevice: async () => {
        const kept = await keepArrivingDevice(await context.openDatabase(), tools.random, device);
        return kept.ok ? ok(null) : kept;
      },
      forgetDevice: async () => {
        await (await context.openDatabase()).forgetArriving();
      },
      join: (content, signal) => untilOnline(context, signal, () => join(context, device, content)),
    }),
  );
}

/** On the device that has everything. */
export async function openPairing(
  context: CopyContext,
  typed: string,
): Promise<Result<OldDevicePairing, OpenPairingError>> {
  const { tools, openSpace } = context;
  const space = openSpace();
  if (space === null || !space.log.syncState().isOn) return fail({ type: "not-open" });
  const code = parsePairingCode(typed);
  if (code === null) return fail({ type: "no-code" });
  const home = await openHomeAtServer(space, tools);
  const admit = async (entry: DeviceEntry) => {
    const admitted = await admitDevice(home, entry, tools.ownName().today);
    context.refresh();
    return admitted;
  };
  const started = await startOldDevicePairing(code, {
    server: connectServer(tools.network),
    time: tools.pairingTime,
    random: tools.random,
    admit: (entry, signal) =>
      untilOnline(context, signal, async () => {
        const admitted = await admit(entry);
        return admitted.ok ? admitted : fail(toTrouble(admitted.error));
      }),
  });
  if (started.ok) return started;
  if (started.error.type === "unknown-code") return fail({ type: "unknown-code" });
  const trouble = toTrouble(started.error);
  return fail(
    trouble.type === "storage-full" || trouble.type === "storage-failed" ? { type: "busy" } : trouble,
  );
}

/** Without a database there was no earlier try, and none is made before the numbers were compared. */
async function findArrivingDevice({ tools, hasDatabase, openDatabase }: CopyContext): Promise<Device> {
  const fresh = newDevice(tools.random);
  if (!(await hasDatabase())) return fresh;
  const kept = await keepArrivingDevice(await openDatabase(), tools.random, fresh);
  return kept.ok ? kept.value : fresh;
}

async function join(
  { tools, openDatabase, takeOver }: CopyContext,
  device: Device,
  { masterKey, homeEpoch, homeKey, deviceListHead, checkpoints }: PairingContent,
): Promise<Result<null, ServerTrouble | StoreFailure>> {
  const told = { head: deviceListHead, epoch: homeEpoch, closedBelow: firstEpoch, record: null };
  const { spaceId } = await deriveHomeSpace(masterKey);
  const given = homeEpoch === firstEpoch ? [] : [{ spaceId, epoch: homeEpoch, spaceKey: homeKey }];
  const arriving = { masterKey, device, told, spaceKeys: given, checkpoints, recoveryWrap: null };
  const database = await openDatabase();
  const arrived = await arrive(arriving, database, tools);
  if (!arrived.ok) {
    database.close();
    return fail(toTrouble(arrived.error));
  }
  await takeOver(database, arrived.value);
  return ok(null);
}

/** A person has decided already: a line that breaks is waited out. */
async function untilOnline<Value>(
  { tools }: CopyContext,
  signal: AbortSignal,
  attempt: () => Promise<Result<Value, ServerTrouble | StoreFailure>>,
): Promise<Result<Value, Stopped>> {
  for (;;) {
    const done = await attempt();
    if (done.ok) return done;
    if (signal.aborted) return fail({ type: "refused" });
    const { error } = done;
    switch (error.type) {
      case "offline":
      case "busy":
        await tools.pairingTime.pause(betweenTriesMs, signal);
        break;
      case "suspicious":
        return fail({ type: "tampered" });
      case "removed":
      case "outdated":
      case "storage-full":
      case "storage-failed":
        return fail({ type: error.type });
      default:
        return exhaustive(error);
    }
  }
}
