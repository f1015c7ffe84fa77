import { PlaceIn, type Places } from "../../shared/frame/places.tsx";
import { homePlaces } from "../../shared/home-places.tsx";
import { lazyScreen } from "../../shared/lazy-screen.tsx";

const SettingsScreen = lazyScreen(async () => (await import("./settings-screen.tsx")).SettingsScreen);
const DownloadScreen = lazyScreen(async () => (await import("../export/download-screen.tsx")).DownloadScreen);

const places: Places = [
  ["/instellingen", () => <SettingsScreen />],
  ["/instellingen/downloaden", () => <DownloadScreen />],
  ...homePlaces,
];

export function SettingsPlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={places} place={`/instellingen${place}`} />;
}
