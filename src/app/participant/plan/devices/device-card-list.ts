/** The cards, in the order of the screen; `filter` are those that set up a family filter. */
export const deviceCardIds = {
  filter: ["iphone", "android", "mac", "windows", "router"],
  other: ["bedroom", "screen-time", "code-keeper"],
} as const;

export type DeviceCardId = (typeof deviceCardIds)["filter" | "other"][number];

export function toDeviceCardId(text: string): DeviceCardId | null {
  return [...deviceCardIds.filter, ...deviceCardIds.other].find((id) => id === text) ?? null;
}
