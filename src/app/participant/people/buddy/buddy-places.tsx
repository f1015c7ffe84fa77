import type { Places } from "../../../shared/frame/places.tsx";
import { lazyScreen } from "../../../shared/lazy-screen.tsx";

const NewBuddyScreen = lazyScreen(async () => (await import("./new-buddy-screen.tsx")).NewBuddyScreen);
const BuddyScreen = lazyScreen(async () => (await import("./buddy-screen.tsx")).BuddyScreen);
const SeenScreen = lazyScreen(async () => (await import("./seen-screen.tsx")).SeenScreen);
const TalkScreen = lazyScreen(async () => (await import("./talk-screen.tsx")).TalkScreen);

/** A buddy, by the part of the address behind "/naast-je". */
export const buddyPlaces: Places = [
  ["/buddy/nieuw", () => <NewBuddyScreen />],
  ["/buddy/:", (segment = "") => <BuddyScreen key={segment} segment={segment} />],
  ["/buddy/:/zien", (segment = "") => <SeenScreen key={segment} segment={segment} />],
  ["/buddy/:/berichten", (segment = "") => <TalkScreen key={segment} segment={segment} />],
];
