import { PlaceIn, type Places } from "../../shared/frame/places.tsx";
import { lazyScreen } from "../../shared/lazy-screen.tsx";

const AboutScreen = lazyScreen(async () => (await import("./about-screen.tsx")).AboutScreen);
const RationaleScreen = lazyScreen(async () => (await import("./rationale-screen.tsx")).RationaleScreen);

const places: Places = [
  ["", () => <AboutScreen />],
  ["/waarom", () => <RationaleScreen />],
];

export function AboutPlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={places} place={place} />;
}
