import type { Store } from "../database/open-database.ts";
import type { HeadHub } from "./head-hub.ts";
import { pollHeads } from "./poll-heads.ts";

/** How long what another process stored, or whom it removed, may stay unseen here. */
const everyMs = 1_000;

export type Polling = { readonly stop: () => void };

/** A reading that fails is told and tried again; two never run at the same time. */
export function startPolling(store: Store, hub: HeadHub, onError: (error: unknown) => void): Polling {
  let isStopped = false;
  let timer = setTimeout(poll, everyMs);

  async function poll(): Promise<void> {
    await pollHeads(store, hub).catch(onError);
    if (!isStopped) timer = setTimeout(poll, everyMs);
  }

  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
