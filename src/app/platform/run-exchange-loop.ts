import { bytesToHex } from "../../lib/bytes.ts";
import { type ExchangeLoop, type ExchangeLoopParts, startExchangeLoop } from "../../sync/exchange-loop.ts";
import type { ExchangeStatus } from "../../sync/exchange-status.ts";
import type { SetTimer, WatchHeads } from "../../sync/keep-watching.ts";
import { shareExchangeLoop } from "../../sync/share-exchange-loop.ts";
import { openExchangePlace } from "./exchange-place.ts";
import { noticeReturn } from "./notice-return.ts";
import type { SpaceClient } from "./server-client.ts";
import { participantPlace, type StoragePlace } from "./storage-place.ts";

export type RunExchangeOptions = Pick<ExchangeLoopParts, "exchange" | "view" | "nowMs" | "random"> & {
  readonly watchHeads: SpaceClient["watchHeads"];
  /** In every tab, whichever of them exchanges. */
  readonly onStatus: (status: ExchangeStatus) => void;
};

/** The exchange of this browser with the server: in one tab, for all of them, with a real clock and a real network. */
export function runExchangeLoop(
  { watchHeads, onStatus, ...parts }: RunExchangeOptions,
  place: StoragePlace = participantPlace,
): ExchangeLoop {
  const shared = shareExchangeLoop({
    startLoop: (tellStatus) =>
      startExchangeLoop({
        ...parts,
        watchHeads: toWatchHeads(watchHeads),
        setTimer,
        onStatus: tellStatus,
        onMistake: reportError,
      }),
    openPlace: (tab) => openExchangePlace(place, tab),
    openChannel: (onMessage) => openChannel(`${place}-exchange`, onMessage),
    setTimer,
    newId: () => bytesToHex(parts.random(16)),
    onStatus,
  });
  const stopNoticing = noticeReturn(shared.wake);
  return {
    ...shared,
    stop: () => {
      stopNoticing();
      return shared.stop();
    },
  };
}

const setTimer: SetTimer = (run, afterMs) => {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
};

function toWatchHeads(watchHeads: SpaceClient["watchHeads"]): WatchHeads {
  return (onHead) => {
    const controller = new AbortController();
    return {
      ended: watchHeads({ onHead, signal: controller.signal }),
      stop: () => controller.abort(),
    };
  };
}

function openChannel(name: string, onMessage: (message: unknown) => void) {
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }) => onMessage(data));
  return {
    post: (message: unknown) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
