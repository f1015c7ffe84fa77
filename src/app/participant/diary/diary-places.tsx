import { PlaceIn, type Places } from "../../shared/frame/places.tsx";
import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { DiaryScreen } from "./diary-screen.tsx";

const CheckInScreen = lazyScreen(async () => (await import("./check-in-screen.tsx")).CheckInScreen);
const EarlierUrgeScreen = lazyScreen(
  async () => (await import("./earlier-urge-screen.tsx")).EarlierUrgeScreen,
);
const UrgeScreen = lazyScreen(async () => (await import("./urge-screen.tsx")).UrgeScreen);

const places: Places = [
  ["", () => <DiaryScreen />],
  ["/nu", () => <CheckInScreen day={null} />],
  ["/trek/eerder", () => <EarlierUrgeScreen />],
  ["/trek/:", (id = "") => <UrgeScreen id={id} />],
  ["/:", (day = "") => <CheckInScreen day={day} />],
];

export function DiaryPlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={places} place={place} />;
}
