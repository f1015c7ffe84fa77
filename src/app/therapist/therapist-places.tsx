import type { Places } from "../shared/frame/places.tsx";
import { homePlaces, homePlacesWhenEmpty } from "../shared/home-places.tsx";
import { lazyScreen } from "../shared/lazy-screen.tsx";
import { isCaseTab } from "./cases/case-path.ts";

const CaseListScreen = lazyScreen(async () => (await import("./cases/case-list-screen.tsx")).CaseListScreen);

const CaseScreen = lazyScreen(async () => (await import("./case/case-screen.tsx")).CaseScreen);

const MessagesScreen = lazyScreen(async () => (await import("./work/messages-screen.tsx")).MessagesScreen);

/** Everything in this app, once it is open. */
export const places: Places = [
  ["", () => <CaseListScreen />],
  [
    "/client/:/:",
    (circle = "", tab = "") => (isCaseTab(tab) ? <CaseScreen circle={circle} tab={tab} /> : null),
  ],
  ["/berichten", () => <MessagesScreen />],
  ...homePlaces,
];

export const placesWhenEmpty: Places = [...homePlacesWhenEmpty];
