import type { Places } from "../shared/frame/places.tsx";
import { homePlaces, homePlacesWhenEmpty } from "../shared/home-places.tsx";
import { lazyScreen } from "../shared/lazy-screen.tsx";

const CaseListScreen = lazyScreen(async () => (await import("./cases/case-list-screen.tsx")).CaseListScreen);

/** Everything in this app, once it is open. */
export const places: Places = [["", () => <CaseListScreen />], ...homePlaces];

export const placesWhenEmpty: Places = [...homePlacesWhenEmpty];
