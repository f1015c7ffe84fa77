import { signal } from "@preact/signals";
import { render } from "preact";
import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { openParticipantVault } from "../../vault/open-participant-vault.ts";
import type { VaultPhase } from "../../vault/vault-session.ts";
import "../../ui/fonts.css";
import "../../ui/tokens.css";
import "../../ui/base.css";
import { startHeadingFocus } from "../../shared/frame/heading-focus.ts";
import { startRouter } from "../../shared/frame/router.ts";
import { startTheme } from "../../shared/settings/theme.ts";
import { AppProvider } from "../app-model.tsx";
import { startSitting } from "../module/sitting.ts";
import { states } from "./states.tsx";

// Only in the test build: `?state=copy-full` draws one screen in a state that is hard to come by, without a server.
const root = document.getElementById("app");
if (root === null) throw new Error("states.html has no #app");
const name = new URLSearchParams(location.search).get("state");
const state = states.find((each) => each.name === name);
const { vault, data } = await openParticipantVault();

if (state === undefined) {
  render(
    <ul>
      {states.map((each) => (
        <li key={each.name}>
          <a href={`?state=${each.name}`}>{each.name}</a>
        </li>
      ))}
    </ul>,
    root,
  );
} else {
  const open = {
    type: "open",
    lock: "none",
    hasRecovery: state.hasRecovery ?? true,
    hasPasskey: false,
    lockAfter: 5,
    damaged: 0,
  } as const;
  const phase = signal<VaultPhase>(state.isEmpty ? { type: "empty" } : open);
  const now = (): Date => new Date();
  const sitting = startSitting();
  const app = {
    at: (path: string) => path,
    start: "/vandaag",
    isGuarded: false,
    loadAhead: async () => null,
    forget: sitting.forget,
    vault: { ...vault, phase, serverCopy: state.copy },
    data,
    router: startRouter(window, () => false),
    sitting,
    theme: startTheme(localStorage, document.documentElement),
    headingFocus: startHeadingFocus(),
    scannedCode: { code: signal(state.scanned ?? null), forget: () => undefined, take: () => false },
    invitationCode: { code: signal(null), forget: () => undefined, take: () => false },
    now,
    today: () => dateToCalendarDay(now()),
    hide: () => undefined,
  };
  render(
    <AppProvider value={app}>
      <state.view />
    </AppProvider>,
    root,
  );
}
