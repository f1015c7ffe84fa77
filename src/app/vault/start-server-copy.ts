import { effect, signal, untracked } from "@preact/signals";
import type { ServerCopyParts, ShownCopy } from "./server-copy/copy-context.ts";
import type { RunningCopy } from "./server-copy/run-server-copy.ts";
import type { ServerCopy } from "./server-copy.ts";

export type StartedServerCopy = ServerCopy & {
  /** Something was written, here or in another tab. */
  readonly noteChange: () => void;
};

/** The door to the server copy. What is behind it is loaded when there is one, or somebody asks for it. */
export function startServerCopy(parts: ServerCopyParts): StartedServerCopy {
  const { session, onMistake } = parts;
  const shown: ShownCopy = {
    status: signal({ type: "off" }),
    devices: signal([]),
    lastReceipt: signal(null),
  };
  let loading: Promise<RunningCopy> | null = null;
  const load = (): Promise<RunningCopy> => {
    loading ??= import("./server-copy/run-server-copy.ts").then((behind) =>
      behind.runServerCopy(parts, shown),
    );
    return loading;
  };
  const whenRunning = (use: (copy: RunningCopy) => void): void => void loading?.then(use).catch(onMistake);

  effect(() => {
    // Whatever is opened, locked, written or taken in shows in one of these.
    void session.recordById.value;
    const isOn = session.current.value?.space?.log.syncState().isOn === true;
    untracked(() => {
      if (isOn) load().catch(onMistake);
      else {
        shown.status.value = { type: "off" };
        shown.devices.value = [];
      }
      whenRunning((copy) => copy.refresh());
    });
  });

  return {
    ...shown,
    turnOn: async () => (await load()).turnOn(),
    turnOff: async () => (await load()).turnOff(),
    sendNow: async () => (await load()).sendNow(),
    newPairing: async () => (await load()).newPairing(),
    openPairing: async (code) => (await load()).openPairing(code),
    recover: async (typed, second) => (await load()).recover(typed, second),
    removeDevice: async (id) => (await load()).removeDevice(id),
    openPeople: async () => (await load()).openPeople(),
    isFoundingCodeOpen: async (code) => (await load()).isFoundingCodeOpen(code),
    readPushKey: async () => (await load()).readPushKey(),
    writePush: async (writing) => (await load()).writePush(writing),
    removePush: async () => (await load()).removePush(),
    deleteEverything: async () => (await load()).deleteEverything(),
    noteChange: () => whenRunning((copy) => copy.noteChange()),
  };
}
