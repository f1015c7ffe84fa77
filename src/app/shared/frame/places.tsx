import type { ComponentChildren, ComponentType } from "preact";
import { NotFoundScreen } from "./not-found-screen.tsx";

/** The places of an area: ":" stands for a name in the address. What comes first in the list wins; null names no place. */
export type Places = readonly (readonly [
  pattern: string,
  draw: (...names: readonly string[]) => ComponentChildren | null,
])[];

type Props = {
  readonly places: Places;
  readonly place: string;
  /** For an address that names no place. */
  readonly Otherwise?: ComponentType;
};

export function PlaceIn({ places, place, Otherwise = NotFoundScreen }: Props) {
  return <>{drawPlace(places, place) ?? <Otherwise />}</>;
}

export function drawPlace(places: Places, place: string): ComponentChildren | null {
  const segments = place.split("/");
  for (const [pattern, draw] of places) {
    const wanted = pattern.split("/");
    const isHere =
      wanted.length === segments.length &&
      wanted.every((part, index) => (part === ":" ? segments[index] !== "" : part === segments[index]));
    const drawn = isHere ? draw(...segments.filter((_, index) => wanted[index] === ":")) : null;
    if (drawn !== null) return drawn;
  }
  return null;
}
