import type { Json } from "../../lib/json.ts";
import type { HomeChange } from "./open-space.ts";

/** Writes these fields of the record that bears this name on every device of the participant. */
export function putNamed(name: string, kind: string, values: object): HomeChange {
  return { type: "put", name, kind, values: jsonOf(values) };
}

/** Leaves out what is undefined: JSON, and so a record, has no such value. */
export function jsonOf(values: object): Readonly<Record<string, Json>> {
  return JSON.parse(JSON.stringify(values));
}
