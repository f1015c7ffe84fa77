import { ok } from "../../src/lib/result.ts";
import { v } from "../../src/lib/schema.ts";
import { failWith, type Place, problemAt, type Read } from "./problem.ts";

/** A YAML value that still knows where each of its parts stands. */
export type Located = LocatedScalar | LocatedList | LocatedMap;
type LocatedScalar = {
  readonly type: "scalar";
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** Written as a literal block (`|`), so that its lines are lines of the file. */
  readonly isBlock?: boolean;
};
export type LocatedList = {
  readonly type: "list";
  readonly place: Place;
  readonly items: readonly Located[];
};
export type LocatedMap = {
  readonly type: "map";
  readonly place: Place;
  readonly entries: ReadonlyMap<string, LocatedEntry>;
};
/** The place of an entry is that of its key. */
export type LocatedEntry = { readonly place: Place; readonly value: Located };

export function locatedToPlain(located: Located): unknown {
  switch (located.type) {
    case "scalar":
      return located.value;
    case "list":
      return located.items.map(locatedToPlain);
    case "map":
      return Object.fromEntries(
        [...located.entries].map(([key, entry]) => [key, locatedToPlain(entry.value)]),
      );
  }
}

/** The place of the part at `path`, or of the nearest part around it when that is missing. */
export function placeAt(located: Located, path: readonly PropertyKey[]): Place {
  let place = located.place;
  let part: Located | undefined = located;
  for (const step of path) {
    const next: LocatedEntry | undefined = stepInto(part, step);
    if (next === undefined) return place;
    place = next.place;
    part = next.value;
  }
  return place;
}

function stepInto(located: Located, step: PropertyKey): LocatedEntry | undefined {
  if (located.type === "map") return located.entries.get(String(step));
  const item = located.type === "list" ? located.items[Number(step)] : undefined;
  return item && { place: item.place, value: item };
}

/** A schema passed over a located value: the value, or each fault at its own place. */
export function parseLocated<Output>(
  schema: v.GenericSchema<unknown, Output>,
  located: Located,
): Read<Output> {
  const parsed = v.safeParse(schema, locatedToPlain(located));
  if (parsed.success) return ok(parsed.output);
  return failWith(
    parsed.issues.map((issue) => {
      const path = (issue.path ?? []).map((step) => step.key).filter((key) => isKey(key));
      const where = path.length === 0 ? "" : `${path.map(String).join(".")}: `;
      return problemAt(placeAt(located, path), `${where}${issue.message}`);
    }),
  );
}

function isKey(key: unknown): key is PropertyKey {
  return typeof key === "string" || typeof key === "number";
}

/** Every text under a value, in the order of the file. */
export function textsIn(located: Located): readonly { readonly place: Place; readonly text: string }[] {
  switch (located.type) {
    case "scalar":
      return typeof located.value === "string" ? [{ place: located.place, text: located.value }] : [];
    case "list":
      return located.items.flatMap(textsIn);
    case "map":
      return [...located.entries.values()].flatMap((entry) => textsIn(entry.value));
  }
}
