import { exhaustive } from "../../lib/exhaustive.ts";
import { lazyScreen } from "../shared/lazy-screen.tsx";
import { useApp } from "./app-model.ts";
import { pathToRoute, type Route } from "./routes.ts";
import { TodayScreen } from "./today/today-screen.tsx";
import { WelcomeScreen } from "./welcome/welcome-screen.tsx";

const CheckInScreen = lazyScreen(async () => (await import("./diary/check-in-screen.tsx")).CheckInScreen);
const DiaryScreen = lazyScreen(async () => (await import("./diary/diary-screen.tsx")).DiaryScreen);
const InsightScreen = lazyScreen(async () => (await import("./insight/insight-screen.tsx")).InsightScreen);
const ProgrammeScreen = lazyScreen(
  async () => (await import("./programme/programme-screen.tsx")).ProgrammeScreen,
);
const PrivacyScreen = lazyScreen(async () => (await import("./welcome/privacy-screen.tsx")).PrivacyScreen);
const NotFoundScreen = lazyScreen(async () => (await import("./not-found-screen.tsx")).NotFoundScreen);
const PlanScreen = lazyScreen(async () => (await import("./plan/plan-screen.tsx")).PlanScreen);
const ToolScreen = lazyScreen(async () => (await import("./plan/tool-screen.tsx")).ToolScreen);
const ExercisePlace = lazyScreen(async () => (await import("./module/exercise-place.tsx")).ExercisePlace);
const ModuleScreen = lazyScreen(async () => (await import("./module/module-screen.tsx")).ModuleScreen);
const ModuleDoneScreen = lazyScreen(
  async () => (await import("./module/module-done-screen.tsx")).ModuleDoneScreen,
);
const UnlockScreen = lazyScreen(async () => (await import("./lock/unlock-screen.tsx")).UnlockScreen);
const DamagedScreen = lazyScreen(async () => (await import("./lock/damaged-screen.tsx")).DamagedScreen);
const SettingsScreen = lazyScreen(
  async () => (await import("./settings/settings-screen.tsx")).SettingsScreen,
);
const LockSettingsScreen = lazyScreen(
  async () => (await import("./settings/lock-settings-screen.tsx")).LockSettingsScreen,
);
const ChangeLockScreen = lazyScreen(
  async () => (await import("./settings/change-lock-screen.tsx")).ChangeLockScreen,
);
const RecoveryWordsScreen = lazyScreen(
  async () => (await import("./settings/recovery-words-screen.tsx")).RecoveryWordsScreen,
);
const DownloadScreen = lazyScreen(async () => (await import("./export/download-screen.tsx")).DownloadScreen);
const ServerCopyScreen = lazyScreen(
  async () => (await import("./server-copy/server-copy-screen.tsx")).ServerCopyScreen,
);
const DevicesScreen = lazyScreen(async () => (await import("./devices/devices-screen.tsx")).DevicesScreen);
const AddDeviceScreen = lazyScreen(
  async () => (await import("./devices/add-device-screen.tsx")).AddDeviceScreen,
);
const PairingLinkScreen = lazyScreen(
  async () => (await import("./devices/pairing-link-screen.tsx")).PairingLinkScreen,
);
const JoinScreen = lazyScreen(async () => (await import("./devices/join-screen.tsx")).JoinScreen);
const JoinWithDeviceScreen = lazyScreen(
  async () => (await import("./devices/join-with-device-screen.tsx")).JoinWithDeviceScreen,
);
const JoinWithWordsScreen = lazyScreen(
  async () => (await import("./devices/join-with-words-screen.tsx")).JoinWithWordsScreen,
);
const EraseScreen = lazyScreen(async () => (await import("./settings/erase-screen.tsx")).EraseScreen);
const RationaleScreen = lazyScreen(
  async () => (await import("./settings/rationale-screen.tsx")).RationaleScreen,
);
const AboutScreen = lazyScreen(async () => (await import("./settings/about-screen.tsx")).AboutScreen);

/** What stands open without anything kept, and while the app is locked. */
const openWhenEmpty: ReadonlySet<Route["screen"]> = new Set([
  "welcome",
  "privacy",
  "about",
  "rationale",
  "erase",
  "module",
  "pairing-link",
  "join",
  "join-with-device",
  "join-with-words",
]);
const openWhenLocked: ReadonlySet<Route["screen"]> = new Set(["privacy", "about", "rationale", "erase"]);

export function App() {
  const { vault, router } = useApp();
  const phase = vault.phase.value;
  const route = pathToRoute(router.path.value);
  if (route === null) return <NotFoundScreen />;
  switch (phase.type) {
    case "empty":
      return openWhenEmpty.has(route.screen) ? <ScreenOf route={route} /> : <WelcomeScreen />;
    case "locked":
      return openWhenLocked.has(route.screen) ? (
        <ScreenOf route={route} />
      ) : (
        <UnlockScreen kind={phase.kind} hasRecovery={phase.hasRecovery} hasPasskey={phase.hasPasskey} />
      );
    case "damaged":
      return route.screen === "erase" ? <EraseScreen /> : <DamagedScreen />;
    case "open":
      return route.screen === "welcome" ? <TodayScreen /> : <ScreenOf route={route} />;
    default:
      return exhaustive(phase);
  }
}

function ScreenOf({ route }: { readonly route: Route }) {
  const { router } = useApp();
  switch (route.screen) {
    case "welcome":
      return <WelcomeScreen />;
    case "privacy":
      return <PrivacyScreen />;
    case "today":
      return <TodayScreen />;
    case "check-in":
      return <CheckInScreen day={route.day} />;
    case "diary":
      return <DiaryScreen />;
    case "programme":
      return <ProgrammeScreen />;
    case "module":
      return <ModuleScreen moduleId={route.moduleId} page={route.page} />;
    case "module-done":
      return <ModuleDoneScreen moduleId={route.moduleId} />;
    case "insight":
      return <InsightScreen />;
    case "plan":
      return <PlanScreen />;
    case "tool":
      return <ToolScreen tool={route.tool} />;
    case "exercise":
      return <ExercisePlace moduleId={route.moduleId} exerciseId={route.exerciseId} />;
    case "settings":
      return <SettingsScreen />;
    case "lock-settings":
      return <LockSettingsScreen />;
    case "change-lock":
      return <ChangeLockScreen onDone={() => router.go("/instellingen/slot")} />;
    case "recovery-words":
      return <RecoveryWordsScreen />;
    case "download":
      return <DownloadScreen />;
    case "server-copy":
      return <ServerCopyScreen />;
    case "devices":
      return <DevicesScreen />;
    case "add-device":
      return <AddDeviceScreen />;
    case "pairing-link":
      return <PairingLinkScreen />;
    case "join":
      return <JoinScreen />;
    case "join-with-device":
      return <JoinWithDeviceScreen />;
    case "join-with-words":
      return <JoinWithWordsScreen />;
    case "erase":
      return <EraseScreen />;
    case "about":
      return <AboutScreen />;
    case "rationale":
      return <RationaleScreen />;
    default:
      return exhaustive(route);
  }
}
