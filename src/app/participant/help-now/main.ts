import { helpNowTexts } from "../../strings/nl/help-now.ts";
import { connectPanels, connectQuickHide, onLookBack, onOpened } from "./connect-panels.ts";
import { findElement } from "./find-element.ts";
import { runAsking } from "./run-asking.ts";
import { runDelay } from "./run-delay.ts";
import { runFirstAid } from "./run-first-aid.ts";
import { startRunLog } from "./run-log.ts";
import { runWave } from "./run-wave.ts";

// The page is whole without this script; it adds the moving clocks, the questions, the participant's own words and the
// offline copy.
const isRehearsal = new URLSearchParams(location.search).has("oefenen");
const card = readCard();
const log = startRunLog(
  card.then((read) => (isRehearsal ? null : (read?.inbox ?? null))),
  () => new Date(),
);

findElement("rehearsal").hidden = !isRehearsal;
connectQuickHide();
connectPanels();
const asking = runAsking(helpNowTexts.ask, log);
onLookBack(asking.askAfter);
onOpened({
  weg: () => void log.use(helpNowTexts.leave.title),
  kijk: () => void log.use(helpNowTexts.look.title),
  uitstel: () => void log.use(helpNowTexts.delay.title),
});
runWave(helpNowTexts.wave, () => {
  void log.use(helpNowTexts.wave.technique);
  asking.askAfter();
});
runDelay(helpNowTexts.delay);
runFirstAid(helpNowTexts.slip, log);
showOwnWords();
keepOffline();

/** Loaded after the first paint: reading the card needs the schema library and WebCrypto, the clocks don't. */
async function readCard() {
  const { readHelpCard } = await import("../../vault/help-card.ts");
  return readHelpCard();
}

async function showOwnWords(): Promise<void> {
  const read = await card;
  if (read === null) return;
  const { showHelpCard } = await import("./show-help-card.ts");
  showHelpCard(isRehearsal ? { ...read, inbox: null } : read, helpNowTexts, log);
}

/** Somebody who kept only this page as a bookmark has it offline too. The app, not this screen, asks about updates. */
async function keepOffline(): Promise<void> {
  const { registerServiceWorker } = await import("../../platform/service-worker-client.ts");
  await registerServiceWorker({ onUpdateReady: () => undefined, onUnknownWorker: () => undefined });
}
