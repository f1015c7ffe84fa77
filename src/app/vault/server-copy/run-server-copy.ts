import type { Result } from "../../../lib/result.ts";
import type { OpenSpace } from "../open-space.ts";
import type { Deletion, DeletionError } from "../server-copy.ts";
import type { ServerCopyStatus } from "../server-copy-status.ts";
import { type CopyActions, copyActions } from "./copy-actions.ts";
import type { ServerCopyParts, ShownCopy } from "./copy-context.ts";
import { peopleDoor } from "./people-door.ts";
import { type Engine, startEngine } from "./start-engine.ts";

export type RunningCopy = CopyActions & {
  /** The vault was opened, locked, or shows something else. */
  readonly refresh: () => void;
  readonly noteChange: () => void;
};

type Running = { readonly space: OpenSpace; readonly engine: Promise<Engine> };

/** Runs the exchange for as long as the vault is open and there is a server copy. */
export async function runServerCopy(parts: ServerCopyParts, shown: ShownCopy): Promise<RunningCopy> {
  const { session, onMistake } = parts;
  const { status, devices, lastReceipt } = shown;
  const tools = await parts.loadTools();
  let running: Running | null = null;
  let shownMembers: unknown = null;

  const openSpace = (): OpenSpace | null => session.current.value?.space ?? null;
  const withEngine = (use: (engine: Engine) => unknown): void => {
    running?.engine.then(use).catch(onMistake);
  };

  const begin = (space: OpenSpace): void => {
    status.value = firstStatus(space);
    const engine = startEngine(space, tools, {
      onRound: () => {
        session.publish(space);
        parts.tellTabs();
      },
      onStatus: (now) => {
        if (running?.space === space) status.value = now;
      },
      keepBehind: (direction) => door.keepBehind(space, direction),
    });
    running = { space, engine };
  };

  const end = (): void => {
    withEngine((engine) => engine.stop());
    running = null;
    shownMembers = null;
  };

  const showDevices = ({ space }: Running): void => {
    const { members } = space.log.syncState();
    if (members === shownMembers) return;
    shownMembers = members;
    withEngine(async (engine) => {
      const read = await engine.readDevices();
      if (running?.space === space) devices.value = read;
    });
  };

  const refresh = (): void => {
    door.refresh();
    const space = openSpace();
    const isOn = space?.log.syncState().isOn === true;
    if (running !== null && (running.space !== space || !isOn)) end();
    if (running === null && space !== null && isOn) begin(space);
    if (running !== null) showDevices(running);
  };

  const showWritten = (): void => {
    const space = openSpace();
    if (space !== null) session.publish(space);
    parts.tellTabs();
  };
  const exchangeNow = async () => (await (await running?.engine)?.exchangeNow()) ?? null;
  const { recordById } = session;
  const door = peopleDoor({ tools, openSpace, recordById, refresh: showWritten, exchangeNow });
  const actions = copyActions({
    ...parts,
    tools,
    openSpace,
    isEmpty: () => session.phase.value.type === "empty",
    refresh: showWritten,
    exchangeNow,
    openPeople: door.open,
  });
  const keepReceipt = (deleted: Result<Deletion, DeletionError>): Result<Deletion, DeletionError> => {
    if (deleted.ok && deleted.value.receipt !== null) lastReceipt.value = deleted.value.receipt;
    return deleted;
  };
  return {
    ...actions,
    turnOff: async () => keepReceipt(await actions.turnOff()),
    deleteEverything: async () => keepReceipt(await actions.deleteEverything()),
    refresh,
    noteChange: () => withEngine((engine) => engine.noteChange()),
  };
}

/** Until the tab that exchanges says how it stands. */
function firstStatus({ log }: OpenSpace): ServerCopyStatus {
  if (log.syncState().pulledSeq === 0) return { type: "starting" };
  const unsent = log.unsentCount();
  return unsent === 0 ? { type: "in-step" } : { type: "waiting", unsent, reason: "calm" };
}
