import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { describeDevice } from "../../platform/describe-device.ts";
import { pause } from "../../platform/pause.ts";
import { runExchangeLoop } from "../../platform/run-exchange-loop.ts";
import type { VaultTools } from "../vault.ts";

/** The way to the server, the loop over all tabs, and the clock of this browser. */
export function browserCopyTools(): Awaited<ReturnType<VaultTools["loadCopyTools"]>> {
  return {
    network: { fetch: (path, init) => fetch(path, init), host: location.host },
    origin: location.origin,
    runLoop: runExchangeLoop,
    ownName: () => ({
      name: describeDevice(navigator.userAgent),
      today: dateToCalendarDay(new Date()),
    }),
    pairingTime: { nowMs: () => Date.now(), pause },
  };
}
