import type { Places } from "../shared/frame/places.tsx";
import { homePlaces, homePlacesWhenEmpty } from "../shared/home-places.tsx";
import { lazyScreen } from "../shared/lazy-screen.tsx";

const HomeScreen = lazyScreen(async () => (await import("./person/home-screen.tsx")).HomeScreen);
const PersonScreen = lazyScreen(async () => (await import("./person/person-screen.tsx")).PersonScreen);
const MessagesScreen = lazyScreen(async () => (await import("./person/messages-screen.tsx")).MessagesScreen);
const InvitationScreen = lazyScreen(
  async () => (await import("./invitation/invitation-screen.tsx")).InvitationScreen,
);
const CompareScreen = lazyScreen(async () => (await import("./invitation/compare-screen.tsx")).CompareScreen);
const GuideScreen = lazyScreen(async () => (await import("./guide/guide-screen.tsx")).GuideScreen);
const SettingsScreen = lazyScreen(
  async () => (await import("./settings/settings-screen.tsx")).SettingsScreen,
);

/** Everything in this app, once it is open. */
export const places: Places = [
  ["", () => <HomeScreen />],
  ["/naast/:", (segment = "") => <PersonScreen key={segment} segment={segment} />],
  ["/naast/:/berichten", (segment = "") => <MessagesScreen key={segment} segment={segment} />],
  ["/uitnodiging", () => <InvitationScreen />],
  ["/woorden/:", (segment = "") => <CompareScreen key={segment} segment={segment} />],
  ["/gids", () => <GuideScreen />],
  ["/instellingen", () => <SettingsScreen />],
  ...homePlaces,
];

export const placesWhenEmpty: Places = [
  ["/uitnodiging", () => <InvitationScreen />],
  ["/gids", () => <GuideScreen />],
  ...homePlacesWhenEmpty,
];
