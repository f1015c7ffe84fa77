/** The areas of the app, by the first part of their addresses. Each knows its own places and is loaded when it is shown. */
const areas = [
  "",
  "vandaag",
  "dagboek",
  "programma",
  "inzicht",
  "plan",
  "instellingen",
  "toestel",
  "nieuw-toestel",
  "uitnodiging",
  "naast-je",
  "privacy",
  "over",
] as const;

export type Area = (typeof areas)[number];

/** An address in two parts: "/plan/triggers" is the place "/triggers" of the area "plan"; its front is the place "". */
export type Address = { readonly area: Area; readonly place: string };

/** Null for an address outside the app. Whether the area has such a place, only the area knows. */
export function pathToAddress(path: string): Address | null {
  const area = areas.find((one) => path === `/${one}` || (one !== "" && path.startsWith(`/${one}/`)));
  return area === undefined ? null : { area, place: path.slice(area.length + 1) };
}

const openWhenLocked: ReadonlySet<string> = new Set([
  "/privacy",
  "/over",
  "/over/waarom",
  "/instellingen/wissen",
]);
const openWhenEmpty = /^\/(?:programma\/[^/]+\/[1-9]\d?|toestel|uitnodiging|nieuw-toestel(?:\/.*)?)$/;

/** What stands open while the app is locked: nothing of what somebody keeps. */
export function isOpenWhenLocked(path: string): boolean {
  return openWhenLocked.has(path);
}

/** What stands open before anything is kept: the same, a first module, an invitation, and coming in from another device. */
export function isOpenWhenEmpty(path: string): boolean {
  return isOpenWhenLocked(path) || openWhenEmpty.test(path);
}
