import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { apiHost, fetchFromApi } from "../../platform/api-origin.ts";
import { circleStoreAt } from "../../platform/circle-store.ts";
import { describeDevice } from "../../platform/describe-device.ts";
import { pause } from "../../platform/pause.ts";
import { runExchangeLoop } from "../../platform/run-exchange-loop.ts";
import type { StoragePlace } from "../../platform/storage-place.ts";
import { whileSeen } from "../../platform/while-seen.ts";
import type { VaultTools } from "../vault.ts";

/** The way to the server, the loop over all tabs, and the clock of this browser. */
export function browserCopyTools(
  place: StoragePlace,
  base: string,
): Awaited<ReturnType<VaultTools["loadCopyTools"]>> {
  return {
    network: { fetch: fetchFromApi, host: apiHost() },
    origin: `${location.origin}${base}`,
    runLoop: (options) => runExchangeLoop(options, place),
    circleBytes: circleStoreAt(place),
    whileSeen,
    ownName: () => ({
      name: describeDevice(navigator.userAgent),
      today: dateToCalendarDay(new Date()),
    }),
    pairingTime: { nowMs: () => Date.now(), pause },
  };
}
