import { render } from "preact";
import { dateToCalendarDay } from "../../domain/check-in/calendar-day.ts";
import { canKeepSealed } from "../platform/can-keep-sealed.ts";
import { registerServiceWorker } from "../platform/service-worker-client.ts";
import { openParticipantVault } from "../vault/open-participant-vault.ts";
import "../ui/fonts.css";
import "../ui/tokens.css";
import "../ui/base.css";
import { App } from "./app.tsx";
import { AppProvider } from "./app-model.ts";
import { pathToAddress } from "./areas.ts";
import { startScannedCode } from "./devices/scanned-code.ts";
import { startHeadingFocus } from "./heading-focus.ts";
import { lockWhenAway } from "./lock/lock-when-away.ts";
import { forgetWhenErased, startSitting } from "./module/sitting.ts";
import { startRouter } from "./router.ts";
import { startTheme } from "./settings/theme.ts";
import { Shell } from "./shell.tsx";
import { UnsupportedScreen } from "./unsupported-screen.tsx";

// The composition root: the clock, the vault and the address bar are real here and arguments everywhere else.
const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the app");
// First of all, so that the code leaves the address bar at once.
const scannedCode = startScannedCode(window);
const theme = startTheme(localStorage, document.documentElement);

if (canKeepSealed(window)) await startApp(root);
else render(<UnsupportedScreen />, root);

async function startApp(place: HTMLElement): Promise<void> {
  const { vault, data } = await openParticipantVault();
  const now = (): Date => new Date();
  const app = {
    vault,
    data,
    router: startRouter(window, (path) => pathToAddress(path) !== null),
    sitting: startSitting(),
    theme,
    headingFocus: startHeadingFocus(),
    scannedCode,
    now,
    today: () => dateToCalendarDay(now()),
    hide: () => {
      vault.lock();
      location.replace("/lijst");
    },
  };
  forgetWhenErased(app.sitting, vault.phase);
  lockWhenAway(document, vault, () => Date.now());
  render(
    <AppProvider value={app}>
      <Shell registerUpdates={registerServiceWorker}>
        <App />
      </Shell>
    </AppProvider>,
    place,
  );
}
