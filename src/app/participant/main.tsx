import { render } from "preact";
import { canKeepSealed } from "../platform/can-keep-sealed.ts";
import { registerServiceWorker } from "../platform/service-worker-client.ts";
import { Shell } from "../shared/frame/shell.tsx";
import { UnsupportedScreen } from "../shared/frame/unsupported-screen.tsx";
import { startHome } from "../shared/start-home.ts";
import { openParticipantVault } from "../vault/open-participant-vault.ts";
import "../ui/fonts.css";
import "../ui/tokens.css";
import "../ui/base.css";
import { App } from "./app.tsx";
import { AppProvider } from "./app-model.tsx";
import { pathToAddress } from "./areas.ts";
import { forgetWhenErased, startSitting } from "./module/sitting.ts";

// The composition root: the clock, the vault and the address bar are real here and arguments everywhere else.
const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the app");

if (canKeepSealed(window)) await startApp(root);
else render(<UnsupportedScreen />, root);

async function startApp(place: HTMLElement): Promise<void> {
  const sitting = startSitting();
  const home = await startHome(window, {
    base: "",
    start: "/vandaag",
    ownsPath: (path) => pathToAddress(path) !== null,
    forget: sitting.forget,
    openVault: openParticipantVault,
  });
  forgetWhenErased(sitting, home.vault.phase);
  render(
    <AppProvider value={{ ...home, sitting }}>
      <Shell registerUpdates={registerServiceWorker}>
        <App />
      </Shell>
    </AppProvider>,
    place,
  );
}
