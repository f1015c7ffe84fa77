import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { useApp } from "../app-model.ts";
import { PlaceIn, type Places } from "../places.tsx";

const SettingsScreen = lazyScreen(async () => (await import("./settings-screen.tsx")).SettingsScreen);
const LockSettingsScreen = lazyScreen(
  async () => (await import("./lock-settings-screen.tsx")).LockSettingsScreen,
);
const ChangeLockScreen = lazyScreen(async () => (await import("./change-lock-screen.tsx")).ChangeLockScreen);
const RecoveryWordsScreen = lazyScreen(
  async () => (await import("./recovery-words-screen.tsx")).RecoveryWordsScreen,
);
const DownloadScreen = lazyScreen(async () => (await import("../export/download-screen.tsx")).DownloadScreen);
const ServerCopyScreen = lazyScreen(
  async () => (await import("../server-copy/server-copy-screen.tsx")).ServerCopyScreen,
);
const DevicesScreen = lazyScreen(async () => (await import("../devices/devices-screen.tsx")).DevicesScreen);
const AddDeviceScreen = lazyScreen(
  async () => (await import("../devices/add-device-screen.tsx")).AddDeviceScreen,
);
const EraseScreen = lazyScreen(async () => (await import("./erase-screen.tsx")).EraseScreen);

const places: Places = [
  ["", () => <SettingsScreen />],
  ["/slot", () => <LockSettingsScreen />],
  ["/slot/wijzigen", () => <ChangeLockPlace />],
  ["/herstelwoorden", () => <RecoveryWordsScreen />],
  ["/downloaden", () => <DownloadScreen />],
  ["/bewaren", () => <ServerCopyScreen />],
  ["/toestellen", () => <DevicesScreen />],
  ["/toestellen/nieuw", () => <AddDeviceScreen />],
  ["/wissen", () => <EraseScreen />],
];

export function SettingsPlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={places} place={place} />;
}

function ChangeLockPlace() {
  const { router } = useApp();
  return <ChangeLockScreen onDone={() => router.go("/instellingen/slot")} />;
}
