import { signal } from "@preact/signals";
import { isCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { fail, ok } from "../../../lib/result.ts";
import type { NewDevicePairing, NewDeviceState } from "../../vault/pairing-state.ts";
import type { DeviceView, ServerCopy } from "../../vault/server-copy.ts";
import type { ServerCopyStatus } from "../../vault/server-copy-status.ts";

export const receipt = {
  records: 1204,
  bytes: 1_318_400,
  accessKeys: 3,
  mail: 0,
  wraps: 1,
  day: "2026-11-25",
};

const since = (day: string) => (isCalendarDay(day) ? day : null);
export const devices: readonly DeviceView[] = [
  {
    id: "0a0a0a0a0a0a",
    name: "Android · Chrome",
    since: since("2026-11-03"),
    isThis: true,
    isRecoveryWords: false,
  },
  { id: "0b0b0b0b0b0b", name: "", since: null, isThis: false, isRecoveryWords: true },
  {
    id: "0c0c0c0c0c0c",
    name: "iPhone · Safari",
    since: since("2026-11-09"),
    isThis: false,
    isRecoveryWords: false,
  },
  {
    id: "0d0d0d0d0d0d",
    name: "Windows · Firefox",
    since: since("2026-11-21"),
    isThis: false,
    isRecoveryWords: false,
  },
];

/** A copy that stands as it is told to, and whose every wish fails as it does without a network. */
export function standInCopy(status: ServerCopyStatus): ServerCopy {
  const offline = async () => fail({ type: "offline" } as const);
  return {
    status: signal(status),
    devices: signal(devices),
    lastReceipt: signal(null),
    turnOn: offline,
    turnOff: offline,
    sendNow: offline,
    newPairing: offline,
    openPairing: offline,
    recover: offline,
    removeDevice: offline,
    openPeople: async () => fail({ type: "no-copy" } as const),
    isFoundingCodeOpen: offline,
    readPushKey: offline,
    writePush: offline,
    removePush: offline,
    deleteEverything: offline,
  };
}

/** A new device that has come this far and goes no further. */
export function standInPairing(state: NewDeviceState): ServerCopy {
  const pairing: NewDevicePairing = {
    code: "7KQ2M-9XWPT",
    link: "https://loslaten.example/toestel#7KQ2M9XWPT",
    state: signal(state),
    confirm: () => ok(null),
    refuse: () => undefined,
  };
  return { ...standInCopy({ type: "off" }), newPairing: async () => ok(pairing) };
}
