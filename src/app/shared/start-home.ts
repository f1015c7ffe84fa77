import { dateToCalendarDay } from "../../domain/check-in/calendar-day.ts";
import type { HomeVault } from "../vault/open-home-vault.ts";
import { deviceLink, invitationLink, startScannedCode } from "./devices/scanned-code.ts";
import { startHeadingFocus } from "./frame/heading-focus.ts";
import { startRouter } from "./frame/router.ts";
import type { HomeModel } from "./home-model.ts";
import { lockWhenAway } from "./lock/lock-when-away.ts";
import { lockWhenIdle } from "./lock/lock-when-idle.ts";
import { startTheme } from "./settings/theme.ts";

type Role = {
  /** The path below which the app of this role lies; nothing for the participant, who has the whole address. */
  readonly base: "" | "/praktijk" | "/buddy";
  readonly start: string;
  readonly isGuarded?: boolean;
  readonly ownsPath: (path: string) => boolean;
  /** What the first screen needs beyond what came with the page. */
  readonly loadAhead?: () => Promise<unknown>;
  readonly forget: () => void;
  readonly openVault: () => Promise<HomeVault>;
};

/** What the screens of every role stand on, with the real clock and address bar. */
export async function startHome(window: Window, role: Role): Promise<HomeModel> {
  const { base, start, forget, isGuarded = false, loadAhead = async () => null } = role;
  const at: HomeModel["at"] = (path) => (path === "/" && base !== "" ? base : `${base}${path}`);
  // First of all, so that a code leaves the address bar at once.
  const scannedCode = startScannedCode(window, deviceLink, at(deviceLink.path));
  const invitationCode = startScannedCode(window, invitationLink, at(invitationLink.path));
  const theme = startTheme(window.localStorage, window.document.documentElement);
  const { vault, data } = await role.openVault();
  lockWhenAway(window.document, vault, () => Date.now());
  if (isGuarded) lockWhenIdle(window, vault, () => Date.now());
  const now = (): Date => new Date();
  return {
    vault,
    data,
    router: startRouter(window, role.ownsPath),
    theme,
    isGuarded,
    headingFocus: startHeadingFocus(),
    scannedCode,
    invitationCode,
    now,
    today: () => dateToCalendarDay(now()),
    hide: () => {
      vault.lock();
      window.location.replace("/lijst");
    },
    at,
    start,
    loadAhead,
    forget: () => {
      invitationCode.forget();
      forget();
    },
  };
}
