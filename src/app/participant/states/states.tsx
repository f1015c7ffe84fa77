import type { VNode } from "preact";
import { fail } from "../../../lib/result.ts";
import { AddDeviceScreen } from "../../shared/devices/add-device-screen.tsx";
import { DevicesScreen } from "../../shared/devices/devices-screen.tsx";
import { JoinScreen } from "../../shared/devices/join-screen.tsx";
import { JoinWithDeviceScreen } from "../../shared/devices/join-with-device-screen.tsx";
import { JoinWithWordsScreen } from "../../shared/devices/join-with-words-screen.tsx";
import { JoinedScreen } from "../../shared/devices/joined-screen.tsx";
import { PairingLinkScreen } from "../../shared/devices/pairing-link-screen.tsx";
import { PairingStopped } from "../../shared/devices/pairing-stopped.tsx";
import { RemoveDeviceScreen } from "../../shared/devices/remove-device-screen.tsx";
import { TypeNumber } from "../../shared/devices/type-number.tsx";
import { ReceiptScreen } from "../../shared/server-copy/receipt-screen.tsx";
import { ServerCopyScreen } from "../../shared/server-copy/server-copy-screen.tsx";
import { TurnOffScreen } from "../../shared/server-copy/turn-off-screen.tsx";
import { EraseScreen } from "../../shared/settings/erase-screen.tsx";
import { copyStrings } from "../../strings/copy-strings.ts";
import type { PairingFailure } from "../../vault/pairing-state.ts";
import type { ServerCopy } from "../../vault/server-copy.ts";
import type { ServerCopyStatus } from "../../vault/server-copy-status.ts";
import { SettingsScreen } from "../settings/settings-screen.tsx";
import { TodayScreen } from "../today/today-screen.tsx";
import { devices, receipt, standInCopy, standInPairing } from "./stand-in-copy.ts";

/** One screen in one state, as it is drawn for pictures and for the accessibility tests. */
export type State = {
  readonly name: string;
  readonly copy: ServerCopy;
  readonly hasRecovery?: boolean;
  /** Nothing is kept in this browser yet. */
  readonly isEmpty?: boolean;
  readonly scanned?: string;
  readonly view: () => VNode;
};

const nothing = () => undefined;
const back = { href: "#back", label: "Terug" };
const inStep = standInCopy({ type: "in-step" });
const other = devices[2];
if (other === undefined) throw new Error("there is no other device");

const statuses: Readonly<Record<string, ServerCopyStatus>> = {
  off: { type: "off" },
  starting: { type: "starting" },
  "in-step": { type: "in-step" },
  calm: { type: "waiting", unsent: 1, reason: "calm" },
  sending: { type: "waiting", unsent: 312, reason: "sending" },
  offline: { type: "waiting", unsent: 3, reason: "offline" },
  busy: { type: "waiting", unsent: 3, reason: "busy" },
  full: { type: "waiting", unsent: 12, reason: "full" },
  outdated: { type: "outdated", unsent: 3 },
  removed: { type: "removed" },
  rollback: { type: "suspicious", problem: "rollback", unsent: 0 },
  withheld: { type: "suspicious", problem: "withheld", unsent: 0 },
  fork: { type: "suspicious", problem: "fork", unsent: 0 },
  refused: { type: "suspicious", problem: "refused-records", unsent: 2 },
};

const failures = Object.keys(copyStrings.pairingStopped.title) as readonly PairingFailure[];

export const states: readonly State[] = [
  ...Object.entries(statuses).map(([name, status]) => ({
    name: `copy-${name}`,
    copy: standInCopy(status),
    view: () => <ServerCopyScreen />,
  })),
  ...["off", "in-step", "offline", "full", "removed", "rollback"].map((name) => ({
    name: `today-${name}`,
    copy: standInCopy(statuses[name] ?? { type: "off" }),
    view: () => <TodayScreen />,
  })),
  {
    name: "copy-words-first",
    copy: standInCopy({ type: "off" }),
    hasRecovery: false,
    view: () => <ServerCopyScreen />,
  },
  { name: "copy-turn-off", copy: inStep, view: () => <TurnOffScreen onDone={nothing} onKeep={nothing} /> },
  { name: "copy-receipt", copy: inStep, view: () => <ReceiptScreen of="copy" receipt={receipt} /> },
  { name: "all-receipt", copy: inStep, view: () => <ReceiptScreen of="all" receipt={receipt} /> },
  { name: "no-receipt", copy: inStep, view: () => <ReceiptScreen of="all" receipt={null} /> },
  { name: "settings", copy: inStep, view: () => <SettingsScreen /> },
  { name: "erase", copy: inStep, view: () => <EraseScreen /> },
  { name: "devices", copy: inStep, view: () => <DevicesScreen /> },
  { name: "devices-off", copy: standInCopy({ type: "off" }), view: () => <DevicesScreen /> },
  {
    name: "devices-sending",
    copy: standInCopy({ type: "waiting", unsent: 312, reason: "sending" }),
    view: () => <DevicesScreen />,
  },
  {
    name: "device-remove",
    copy: inStep,
    view: () => <RemoveDeviceScreen device={other} onRemoved={nothing} onKeep={nothing} />,
  },
  { name: "add-code", copy: inStep, view: () => <AddDeviceScreen /> },
  { name: "add-off", copy: standInCopy({ type: "off" }), view: () => <AddDeviceScreen /> },
  { name: "add-scanned", copy: inStep, scanned: "7KQ2M9XWPT", view: () => <PairingLinkScreen /> },
  {
    name: "scanned-here",
    copy: standInCopy({ type: "off" }),
    isEmpty: true,
    scanned: "7KQ2M9XWPT",
    view: () => <PairingLinkScreen />,
  },
  {
    name: "add-number",
    copy: inStep,
    view: () => <TypeNumber onTyped={() => fail({ type: "other-number", triesLeft: 2 })} onStop={nothing} />,
  },
  { name: "join", copy: inStep, view: () => <JoinScreen /> },
  { name: "join-code", copy: standInPairing({ type: "waiting" }), view: () => <JoinWithDeviceScreen /> },
  {
    name: "join-number",
    copy: standInPairing({ type: "compare", number: "482913", triesLeft: 3 }),
    view: () => <JoinWithDeviceScreen />,
  },
  {
    name: "join-receiving",
    copy: standInPairing({ type: "receiving" }),
    view: () => <JoinWithDeviceScreen />,
  },
  { name: "join-offline", copy: inStep, view: () => <JoinWithDeviceScreen /> },
  { name: "join-words", copy: inStep, view: () => <JoinWithWordsScreen /> },
  {
    name: "joined-arriving",
    copy: standInCopy({ type: "starting" }),
    view: () => <JoinedScreen with="device" />,
  },
  { name: "joined-words", copy: inStep, view: () => <JoinedScreen with="words" /> },
  ...failures.map((reason) => ({
    name: `stopped-${reason}`,
    copy: inStep,
    view: () => <PairingStopped reason={reason} back={back} onAgain={nothing} />,
  })),
];
