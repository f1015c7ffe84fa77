import type { ComponentType } from "preact";
import { exhaustive } from "../../lib/exhaustive.ts";
import { NotFoundScreen } from "../shared/frame/not-found-screen.tsx";
import { lazyScreen } from "../shared/lazy-screen.tsx";
import { useLoadAhead } from "../shared/use-load-ahead.ts";
import { useApp } from "./app-model.tsx";
import { type Address, type Area, isOpenWhenEmpty, isOpenWhenLocked, pathToAddress } from "./areas.ts";
import { TodayScreen } from "./today/today-screen.tsx";
import { WelcomeScreen } from "./welcome/welcome-screen.tsx";

type PlaceProps = { readonly place: string };

const UnlockScreen = lazyScreen(async () => (await import("../shared/lock/unlock-screen.tsx")).UnlockScreen);
const DamagedScreen = lazyScreen(
  async () => (await import("../shared/lock/damaged-screen.tsx")).DamagedScreen,
);

const Diary = lazyScreen(async () => (await import("./diary/diary-places.tsx")).DiaryPlaces);
const Programme = lazyScreen(async () => (await import("./programme/programme-places.tsx")).ProgrammePlaces);
const Insight = lazyScreen(async () => frontOf((await import("./insight/insight-screen.tsx")).InsightScreen));
const Plan = lazyScreen(async () => (await import("./plan/plan-places.tsx")).PlanPlaces);

/** Where the first screen and the bar below it lead. */
const near = [
  Diary.loadAhead,
  Programme.loadAhead,
  async () => (await import("./programme/programme-places.tsx")).ProgrammeScreen.loadAhead(),
  Insight.loadAhead,
  Plan.loadAhead,
];

/** What draws the places of an area. Only the first screens are there before they are asked for. */
const areaViews: Readonly<Record<Area, ComponentType<PlaceProps>>> = {
  "": frontOf(WelcomeScreen),
  vandaag: frontOf(TodayScreen),
  dagboek: Diary,
  programma: Programme,
  inzicht: Insight,
  plan: Plan,
  instellingen: lazyScreen(async () => (await import("./settings/settings-places.tsx")).SettingsPlaces),
  toestel: lazyScreen(
    async () => (await import("../shared/devices/pairing-link-screen.tsx")).PairingLinkScreen,
  ),
  "nieuw-toestel": lazyScreen(async () => (await import("../shared/home-places.tsx")).JoinPlaces),
  uitnodiging: lazyScreen(
    async () => (await import("./people/invitation/invitation-screen.tsx")).InvitationScreen,
  ),
  "naast-je": lazyScreen(async () => (await import("./people/people-places.tsx")).PeoplePlaces),
  privacy: lazyScreen(async () => (await import("./welcome/privacy-screen.tsx")).PrivacyScreen),
  over: lazyScreen(async () => (await import("./settings/about-places.tsx")).AboutPlaces),
};

export function App() {
  const { vault, router } = useApp();
  const phase = vault.phase.value;
  const path = router.path.value;
  const address = pathToAddress(path);
  useLoadAhead(near, phase.type === "open");
  if (address === null) return <NotFoundScreen />;
  switch (phase.type) {
    case "empty":
      return isOpenWhenEmpty(path) ? <PlaceAt {...address} /> : <WelcomeScreen />;
    case "locked":
      return isOpenWhenLocked(path) ? (
        <PlaceAt {...address} />
      ) : (
        <UnlockScreen kind={phase.kind} hasRecovery={phase.hasRecovery} hasPasskey={phase.hasPasskey} />
      );
    case "damaged":
      return path === "/instellingen/wissen" ? <PlaceAt {...address} /> : <DamagedScreen />;
    case "open":
      return <PlaceAt {...address} area={address.area === "" ? "vandaag" : address.area} />;
    default:
      return exhaustive(phase);
  }
}

function PlaceAt({ area, place }: Address) {
  const View = areaViews[area];
  return <View place={place} />;
}

/** An area that is one screen. */
function frontOf(Screen: ComponentType): ComponentType<PlaceProps> {
  return function Front({ place }: PlaceProps) {
    return place === "" ? <Screen /> : <NotFoundScreen />;
  };
}
