import type { Places } from "../shared/frame/places.tsx";
import { homePlaces, homePlacesWhenEmpty } from "../shared/home-places.tsx";
import { lazyScreen } from "../shared/lazy-screen.tsx";
import { isCaseTab } from "./cases/case-path.ts";

const CaseListScreen = lazyScreen(async () => (await import("./cases/case-list-screen.tsx")).CaseListScreen);

const CaseScreen = lazyScreen(async () => (await import("./case/case-screen.tsx")).CaseScreen);

const MessagesScreen = lazyScreen(async () => (await import("./work/messages-screen.tsx")).MessagesScreen);
const TeamScreen = lazyScreen(async () => (await import("./practice/team-screen.tsx")).TeamScreen);
const InviteScreen = lazyScreen(async () => (await import("./practice/invite-screen.tsx")).InviteScreen);
const SettingsScreen = lazyScreen(
  async () => (await import("./settings/settings-screen.tsx")).SettingsScreen,
);
const StartScreen = lazyScreen(async () => (await import("./entry/start-screen.tsx")).StartScreen);

/** Where the list and the bar beside it lead. */
export const near = [
  CaseScreen.loadAhead,
  async () => (await import("./case/case-tabs.tsx")).caseTabParts.overzicht.loadAhead(),
  MessagesScreen.loadAhead,
  TeamScreen.loadAhead,
  InviteScreen.loadAhead,
  SettingsScreen.loadAhead,
];

/** How somebody begins with a link: on an empty device, and beside a practice that they have. */
const startPlaces: Places = [
  ["/oprichten", () => <StartScreen kind="found" />],
  ["/uitnodiging", () => <StartScreen kind="join" />],
];

/** Everything in this app, once it is open. */
export const places: Places = [
  ["", () => <CaseListScreen />],
  [
    "/client/:/:",
    (circle = "", tab = "") => (isCaseTab(tab) ? <CaseScreen circle={circle} tab={tab} /> : null),
  ],
  ["/berichten", () => <MessagesScreen />],
  ["/team", () => <TeamScreen />],
  ["/uitnodigen", () => <InviteScreen />],
  ["/instellingen", () => <SettingsScreen />],
  ...startPlaces,
  ...homePlaces,
];

export const placesWhenEmpty: Places = [...startPlaces, ...homePlacesWhenEmpty];
