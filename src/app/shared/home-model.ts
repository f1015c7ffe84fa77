import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CalendarDay } from "../../domain/check-in/calendar-day.ts";
import type { ParticipantData } from "../vault/participant-data.ts";
import type { Vault } from "../vault/vault.ts";
import type { ScannedCode } from "./devices/scanned-code.ts";
import type { HeadingFocus } from "./frame/heading-focus.ts";
import type { Router } from "./frame/router.ts";
import type { Theme } from "./settings/theme.ts";

/** What the screens of every role may read or call; made once, in the role's `main.tsx`. */
export type HomeModel = {
  readonly vault: Vault;
  readonly data: ParticipantData;
  readonly router: Router;
  readonly theme: Theme;
  readonly headingFocus: HeadingFocus;
  /**
   * For a role that answers for other people: its app opens only with a lock, locks itself when nobody touches it, and
   * comes back only with the recovery words and a second secret together.
   */
  readonly isGuarded: boolean;
  readonly scannedCode: ScannedCode;
  /** The code of an invitation whose link was opened, in every role's app at "/uitnodiging". */
  readonly invitationCode: ScannedCode;
  readonly now: () => Date;
  readonly today: () => CalendarDay;
  /** Leaves for the neutral page at once, and locks on the way. */
  readonly hide: () => void;
  /** Where a path that every role has, such as "/instellingen/slot", lies in this role's app; "/" is its front. */
  readonly at: (path: string) => string;
  /** Where somebody is at home once the app is open. */
  readonly start: string;
  /** Fetches what the first screen needs while somebody types what opens the app. */
  readonly loadAhead: () => Promise<unknown>;
  /** Lets go of what is only in memory, before everything is erased. */
  readonly forget: () => void;
};

const HomeContext = createContext<HomeModel | null>(null);

export const HomeProvider = HomeContext.Provider;

export function useHome(): HomeModel {
  const home = useContext(HomeContext);
  if (home === null) throw new Error("a screen stands outside the app");
  return home;
}
