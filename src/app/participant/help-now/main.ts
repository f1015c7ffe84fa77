import { helpNowTexts } from "../../strings/nl/help-now.ts";
import { connectPanels, connectQuickHide } from "./connect-panels.ts";
import { runDelay } from "./run-delay.ts";
import { runWave } from "./run-wave.ts";
import { showHelpCard } from "./show-help-card.ts";

// The page is whole without this script; it adds the moving clocks, the participant's own words and the offline copy.
connectQuickHide();
connectPanels();
runWave(helpNowTexts.wave);
runDelay(helpNowTexts.delay);
showOwnWords();
keepOffline();

/** Loaded after the first paint: reading the card needs the schema library and WebCrypto, the clocks don't. */
async function showOwnWords(): Promise<void> {
  const { readHelpCard } = await import("../../vault/help-card.ts");
  const card = await readHelpCard();
  if (card !== null) showHelpCard(card, helpNowTexts.reason);
}

/** Somebody who kept only this page as a bookmark has it offline too. The app, not this screen, asks about updates. */
async function keepOffline(): Promise<void> {
  const { registerServiceWorker } = await import("../../platform/service-worker-client.ts");
  await registerServiceWorker({ onUpdateReady: () => undefined });
}
