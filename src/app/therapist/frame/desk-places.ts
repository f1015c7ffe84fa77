import { therapistStrings } from "../../strings/therapist-strings.ts";
import type { DeskItem } from "../../ui/desk-layout.tsx";

export type DeskPlace = "cases" | "messages" | "team" | "invite" | "settings";

const places = [
  { place: "cases", path: "/", icon: "people" },
  { place: "messages", path: "/berichten", icon: "message" },
  { place: "team", path: "/team", icon: "shield" },
  { place: "invite", path: "/uitnodigen", icon: "plus" },
  { place: "settings", path: "/instellingen", icon: "settings" },
] as const satisfies readonly {
  readonly place: DeskPlace;
  readonly path: string;
  readonly icon: DeskItem["icon"];
}[];

export function deskItems(at: (path: string) => string, current: DeskPlace | null): readonly DeskItem[] {
  return places.map(({ place, path, icon }) => ({
    href: at(path),
    label: therapistStrings.frame[place],
    icon,
    current: place === current,
  }));
}
