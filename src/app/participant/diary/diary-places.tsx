import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { PlaceIn, type Places } from "../places.tsx";

const CheckInScreen = lazyScreen(async () => (await import("./check-in-screen.tsx")).CheckInScreen);
const DiaryScreen = lazyScreen(async () => (await import("./diary-screen.tsx")).DiaryScreen);

const places: Places = [
  ["", () => <DiaryScreen />],
  ["/nu", () => <CheckInScreen day={null} />],
  ["/:", (day = "") => <CheckInScreen day={day} />],
];

export function DiaryPlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={places} place={place} />;
}
