import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CalendarDay } from "../../domain/check-in/calendar-day.ts";
import type { ParticipantData } from "../vault/participant-data.ts";
import type { Vault } from "../vault/vault.ts";
import type { ScannedCode } from "./devices/scanned-code.ts";
import type { HeadingFocus } from "./heading-focus.ts";
import type { Sitting } from "./module/sitting.ts";
import type { Router } from "./router.ts";
import type { Theme } from "./settings/theme.ts";

/** Everything a screen may read or call; made once, in `main.tsx`. */
export type AppModel = {
  readonly vault: Vault;
  readonly data: ParticipantData;
  readonly router: Router;
  readonly sitting: Sitting;
  readonly theme: Theme;
  readonly headingFocus: HeadingFocus;
  readonly scannedCode: ScannedCode;
  readonly now: () => Date;
  readonly today: () => CalendarDay;
  /** Leaves for the neutral page at once, and locks on the way. */
  readonly hide: () => void;
};

const AppContext = createContext<AppModel | null>(null);

export const AppProvider = AppContext.Provider;

export function useApp(): AppModel {
  const app = useContext(AppContext);
  if (app === null) throw new Error("a screen stands outside the app");
  return app;
}
