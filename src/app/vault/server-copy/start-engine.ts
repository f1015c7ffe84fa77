import type { ExchangeLoop } from "../../../sync/exchange-loop.ts";
import { type ExchangeDirection, type ExchangeOutcome, problemOf } from "../../../sync/exchange-parts.ts";
import type { ExchangeStatus } from "../../../sync/exchange-status.ts";
import type { RunExchangeOptions } from "../../platform/run-exchange-loop.ts";
import type { OpenSpace } from "../open-space.ts";
import type { DeviceView } from "../server-copy.ts";
import { type HomeAtServer, type HomeTools, openHomeAtServer, readKnownMembers } from "./home-at-server.ts";
import type { OwnName } from "./keep-members.ts";
import { runRound, type Upkeep } from "./run-round.ts";
import { viewDevices } from "./view-devices.ts";

export type EngineTools = HomeTools & {
  /** One loop for all tabs of a browser. */
  readonly runLoop: (options: RunExchangeOptions) => ExchangeLoop;
  readonly ownName: () => OwnName;
};

/** Keeps this device and its copy at the server in step for as long as the vault is open; one tab does it for all. */
export type Engine = ExchangeLoop & { readonly readDevices: () => Promise<readonly DeviceView[]> };

export async function startEngine(
  space: OpenSpace,
  tools: EngineTools,
  listener: {
    readonly onStatus: (status: ExchangeStatus) => void;
    readonly onRound: () => void;
    /** What goes on behind an exchange that ended in step; an outcome when that is to be tried again. */
    readonly keepBehind: (direction: ExchangeDirection) => Promise<ExchangeOutcome | null>;
  },
): Promise<Engine> {
  const ending = new AbortController();
  const network = untilEnd(tools.network, ending.signal);
  const home = await openHomeAtServer(space, { ...tools, network });
  const { log } = space;
  let upkeep: Upkeep = { doneFor: null };

  const loop = tools.runLoop({
    ...tools,
    watchHeads: home.client.watchHeads,
    onStatus: listener.onStatus,
    exchange: async (direction) => {
      const round = await runRound(home, upkeep, tools.ownName(), direction);
      upkeep = round.upkeep;
      listener.onRound();
      if (round.report.outcome.type !== "in-step") return round.report;
      const behind = await listener.keepBehind(direction);
      return behind === null ? round.report : { ...round.report, outcome: behind };
    },
    view: () => {
      const sync = log.syncState();
      return { pulledSeq: sync.pulledSeq, unsent: log.unsentCount(), problem: problemOf(sync) };
    },
  });
  return {
    ...loop,
    readDevices: () => readDevices(home),
    stop: async () => {
      // The keys are to be let go of: nobody waits for an answer of the server any more.
      ending.abort();
      await loop.stop();
    },
  };
}

async function readDevices(home: HomeAtServer): Promise<readonly DeviceView[]> {
  const members = await readKnownMembers(home);
  return members === null ? [] : viewDevices(members, home.own.entry.deviceId);
}

function untilEnd({ host, fetch }: HomeTools["network"], end: AbortSignal): HomeTools["network"] {
  return {
    host,
    fetch: (path, init) => {
      const signals = [end, ...(init.signal ? [init.signal] : [])];
      return fetch(path, { ...init, signal: AbortSignal.any(signals) });
    },
  };
}
