import { PlaceIn, type Places } from "../../shared/frame/places.tsx";
import { lazyScreen } from "../../shared/lazy-screen.tsx";

const InsightScreen = lazyScreen(async () => (await import("./insight-screen.tsx")).InsightScreen);

const places: Places = [["", () => <InsightScreen />]];

export function InsightPlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={places} place={place} />;
}
