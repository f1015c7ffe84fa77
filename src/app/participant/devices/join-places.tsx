import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { PlaceIn, type Places } from "../places.tsx";

const JoinScreen = lazyScreen(async () => (await import("./join-screen.tsx")).JoinScreen);
const JoinWithDeviceScreen = lazyScreen(
  async () => (await import("./join-with-device-screen.tsx")).JoinWithDeviceScreen,
);
const JoinWithWordsScreen = lazyScreen(
  async () => (await import("./join-with-words-screen.tsx")).JoinWithWordsScreen,
);

const places: Places = [
  ["", () => <JoinScreen />],
  ["/code", () => <JoinWithDeviceScreen />],
  ["/woorden", () => <JoinWithWordsScreen />],
];

export function JoinPlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={places} place={place} />;
}
