import { PlaceIn, type Places } from "../../shared/frame/places.tsx";
import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { toDeviceCardId } from "./devices/device-card-list.ts";
import { PlanScreen } from "./plan-screen.tsx";

const PrintScreen = lazyScreen(async () => (await import("./paper/print-screen.tsx")).PrintScreen);
const RemindersScreen = lazyScreen(
  async () => (await import("./reminders/reminders-screen.tsx")).RemindersScreen,
);
const VersionsScreen = lazyScreen(async () => (await import("./versions-screen.tsx")).VersionsScreen);
const VersionScreen = lazyScreen(async () => (await import("./version-screen.tsx")).VersionScreen);
const TriggersScreen = lazyScreen(
  async () => (await import("./triggers/triggers-screen.tsx")).TriggersScreen,
);
const MeasuresScreen = lazyScreen(
  async () => (await import("./measures/measures-screen.tsx")).MeasuresScreen,
);
const DeviceCardsScreen = lazyScreen(
  async () => (await import("./devices/device-cards-screen.tsx")).DeviceCardsScreen,
);
const DeviceCardScreen = lazyScreen(
  async () => (await import("./devices/device-card-screen.tsx")).DeviceCardScreen,
);
const SelfWorthScreen = lazyScreen(
  async () => (await import("./self-worth/self-worth-screen.tsx")).SelfWorthScreen,
);
const ValuesScreen = lazyScreen(async () => (await import("./values/values-screen.tsx")).ValuesScreen);

const SlipAnalysisScreen = lazyScreen(
  async () => (await import("./slip/slip-analysis-screen.tsx")).SlipAnalysisScreen,
);
const NewSlip = lazyScreen(async () => (await import("./slip/new-slip.tsx")).NewSlip);
const SlipScreen = lazyScreen(async () => (await import("./slip/slip-screen.tsx")).SlipScreen);

const OwnHelpScreen = lazyScreen(async () => (await import("./own-help/own-help-screen.tsx")).OwnHelpScreen);
const LetterScreen = lazyScreen(async () => (await import("./own-help/letter-screen.tsx")).LetterScreen);
const SupportScreen = lazyScreen(async () => (await import("./support/support-screen.tsx")).SupportScreen);

const places: Places = [
  ["", () => <PlanScreen />],
  ["/afdrukken", () => <PrintScreen />],
  ["/herinneringen", () => <RemindersScreen />],
  ["/versies", () => <VersionsScreen />],
  ["/versies/:", (id = "") => <VersionScreen id={id} />],
  ["/triggers", () => <TriggersScreen />],
  ["/measures", () => <MeasuresScreen />],
  ["/measures/toestel", () => <DeviceCardsScreen />],
  [
    "/measures/toestel/:",
    (name = "") => {
      const id = toDeviceCardId(name);
      return id === null ? null : <DeviceCardScreen id={id} />;
    },
  ],
  ["/self-worth", () => <SelfWorthScreen />],
  ["/values", () => <ValuesScreen />],
  ["/slip-analysis", () => <SlipAnalysisScreen />],
  ["/slip-analysis/nieuw", () => <NewSlip />],
  ["/slip-analysis/:", (id = "") => <SlipScreen id={id} />],
  ["/slip-analysis/:/:", (id = "", step = "") => <SlipScreen id={id} step={step} />],
  ["/help-now", () => <OwnHelpScreen />],
  ["/help-now/brief", () => <LetterScreen />],
  ["/support", () => <SupportScreen />],
];

export function PlanPlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={places} place={place} />;
}
