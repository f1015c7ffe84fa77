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

/** What stands behind a place; `null` as long as it is not known. */
export type DeskCounts = { readonly cases: number; readonly messages: number };

export function deskItems(
  at: (path: string) => string,
  current: DeskPlace | null,
  counts: DeskCounts | null,
): readonly DeskItem[] {
  return places.map(({ place, path, icon }) => ({
    href: at(path),
    label: therapistStrings.frame[place],
    icon,
    current: place === current,
    count: countOf(place, counts),
  }));
}

function countOf(place: DeskPlace, counts: DeskCounts | null): DeskItem["count"] {
  const text = therapistStrings.frame;
  if (counts === null) return undefined;
  if (place === "cases" && counts.cases > 0)
    return { value: counts.cases, text: text.casesCount(counts.cases) };
  if (place === "messages" && counts.messages > 0)
    return { value: counts.messages, text: text.messagesCount(counts.messages) };
  return undefined;
}
