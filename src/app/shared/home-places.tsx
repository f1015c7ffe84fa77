import { PlaceIn, type Places } from "./frame/places.tsx";
import { useHome } from "./home-model.ts";
import { lazyScreen } from "./lazy-screen.tsx";

const LockSettingsScreen = lazyScreen(
  async () => (await import("./lock/lock-settings-screen.tsx")).LockSettingsScreen,
);
const ChangeLockScreen = lazyScreen(
  async () => (await import("./lock/change-lock-screen.tsx")).ChangeLockScreen,
);
const RecoveryWordsScreen = lazyScreen(
  async () => (await import("./recovery/recovery-words-screen.tsx")).RecoveryWordsScreen,
);
const ServerCopyScreen = lazyScreen(
  async () => (await import("./server-copy/server-copy-screen.tsx")).ServerCopyScreen,
);
const DevicesScreen = lazyScreen(async () => (await import("./devices/devices-screen.tsx")).DevicesScreen);
const AddDeviceScreen = lazyScreen(
  async () => (await import("./devices/add-device-screen.tsx")).AddDeviceScreen,
);
const EraseScreen = lazyScreen(async () => (await import("./settings/erase-screen.tsx")).EraseScreen);
const PairingLinkScreen = lazyScreen(
  async () => (await import("./devices/pairing-link-screen.tsx")).PairingLinkScreen,
);
const JoinScreen = lazyScreen(async () => (await import("./devices/join-screen.tsx")).JoinScreen);
const JoinWithDeviceScreen = lazyScreen(
  async () => (await import("./devices/join-with-device-screen.tsx")).JoinWithDeviceScreen,
);
const JoinWithWordsScreen = lazyScreen(
  async () => (await import("./devices/join-with-words-screen.tsx")).JoinWithWordsScreen,
);

/** They stay while the vault opens under them, and say that it has come. */
const joinPlaces: Places = [
  ["/nieuw-toestel", () => <JoinScreen />],
  ["/nieuw-toestel/code", () => <JoinWithDeviceScreen />],
  ["/nieuw-toestel/woorden", () => <JoinWithWordsScreen />],
];

/** What every role sets about its own vault, by the part of the address behind the role's own. */
export const homePlaces: Places = [
  ["/instellingen/slot", () => <LockSettingsScreen />],
  ["/instellingen/slot/wijzigen", () => <ChangeLockPlace />],
  ["/instellingen/herstelwoorden", () => <RecoveryWordsScreen />],
  ["/instellingen/bewaren", () => <ServerCopyScreen />],
  ["/instellingen/toestellen", () => <DevicesScreen />],
  ["/instellingen/toestellen/nieuw", () => <AddDeviceScreen />],
  ["/instellingen/wissen", () => <EraseScreen />],
  ["/toestel", () => <PairingLinkScreen />],
  ...joinPlaces,
];

/** How a vault comes to a device that keeps nothing yet. */
export const homePlacesWhenEmpty: Places = [["/toestel", () => <PairingLinkScreen />], ...joinPlaces];

export function JoinPlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={homePlacesWhenEmpty} place={`/nieuw-toestel${place}`} />;
}

function ChangeLockPlace() {
  const { router, at } = useHome();
  return <ChangeLockScreen onDone={() => router.go(at("/instellingen/slot"))} />;
}
