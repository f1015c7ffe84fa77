import { render } from "preact";
import { canKeepSealed } from "../platform/can-keep-sealed.ts";
import { registerServiceWorker } from "../platform/service-worker-client.ts";
import { foundingLink, startScannedCode } from "../shared/devices/scanned-code.ts";
import { Shell } from "../shared/frame/shell.tsx";
import { UnsupportedScreen } from "../shared/frame/unsupported-screen.tsx";
import { HomeProvider } from "../shared/home-model.ts";
import { startHome } from "../shared/start-home.ts";
import { loadPeopleCode } from "../vault/load-people-code.ts";
import { openHomeVault } from "../vault/open-home-vault.ts";
import "../ui/fonts.css";
import "../ui/tokens.css";
import "../ui/base.css";
import { TherapistApp } from "./therapist-app.tsx";

// The composition root of this role: the clock, the vault and the address bar are real here.
const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the app");

if (canKeepSealed(window)) await startApp(root);
else render(<UnsupportedScreen />, root);

async function startApp(place: HTMLElement): Promise<void> {
  const base = "/praktijk";
  // As all codes of links: out of the address bar before anything else.
  const foundingCode = startScannedCode(window, foundingLink, `${base}${foundingLink.path}`);
  const home = await startHome(window, {
    base,
    start: base,
    isGuarded: true,
    ownsPath: (path) => path === base || path.startsWith(`${base}/`),
    loadAhead: () => Promise.all([import("./cases/case-list-screen.tsx"), loadPeopleCode()]),
    forget: () => undefined,
    openVault: () => openHomeVault({ place: "loslaten-praktijk", base, eraseRest: async () => undefined }),
  });
  render(
    <HomeProvider value={home}>
      <Shell registerUpdates={registerServiceWorker}>
        <TherapistApp foundingCode={foundingCode} />
      </Shell>
    </HomeProvider>,
    place,
  );
}
