import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { PlaceIn, type Places } from "../places.tsx";

const AboutScreen = lazyScreen(async () => (await import("./about-screen.tsx")).AboutScreen);
const RationaleScreen = lazyScreen(async () => (await import("./rationale-screen.tsx")).RationaleScreen);

const places: Places = [
  ["", () => <AboutScreen />],
  ["/waarom", () => <RationaleScreen />],
];

export function AboutPlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={places} place={place} />;
}
