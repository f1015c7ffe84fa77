import { v } from "../../lib/schema.ts";
import {
  agreementSchema,
  assignmentSchema,
  doneSchema,
  feedbackSchema,
  messageSchema,
  topicSchema,
} from "./guidance-entry.ts";

/** An entry of a circle, as far as the treatment reads it. `author` is the hex of a signing key. */
export type WrittenEntry = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly author: string;
  /** Milliseconds since 1970, by the author's clock. */
  readonly atMs: number;
  readonly values: unknown;
};

export type GuidanceEntry<Value> = Omit<WrittenEntry, "kind" | "values"> & { readonly value: Value };

const schemas = {
  message: messageSchema,
  feedback: feedbackSchema,
  agreement: agreementSchema,
  assignment: assignmentSchema,
  done: doneSchema,
  topic: topicSchema,
} as const;
export type GuidanceKind = keyof typeof schemas;
export type GuidanceValue<Kind extends GuidanceKind> = v.InferOutput<(typeof schemas)[Kind]>;

/** Those of one kind that are whole, oldest first; what another version writes is left alone. */
export function guidanceOf<Kind extends GuidanceKind>(
  entries: readonly WrittenEntry[],
  kind: Kind,
): readonly GuidanceEntry<GuidanceValue<Kind>>[] {
  const schema: v.GenericSchema<unknown, GuidanceValue<Kind>> = schemas[kind];
  return entries
    .flatMap(({ kind: entryKind, values, ...entry }) => {
      const parsed = entryKind === kind ? v.safeParse(schema, values) : null;
      return parsed?.success === true ? [{ ...entry, value: parsed.output }] : [];
    })
    .toSorted((left, right) => left.atMs - right.atMs || (left.id < right.id ? -1 : 1));
}

/** Within how many days somebody may count on an answer; `null` as long as nothing was agreed. */
export function agreedResponseDays(entries: readonly WrittenEntry[]): number | null {
  return guidanceOf(entries, "agreement").at(-1)?.value.responseDays ?? null;
}
