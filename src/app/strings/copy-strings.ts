import { addDevice, devices, join, pairingStopped, removeDevice, scannedHere } from "./nl/devices.ts";
import { receipt, serverCopy, troubles } from "./nl/server-copy.ts";

/** The sentences about the copy on the server and about devices; they load with those screens. */
export const copyStrings = {
  serverCopy,
  receipt,
  troubles,
  devices,
  removeDevice,
  addDevice,
  join,
  scannedHere,
  pairingStopped,
} as const;
