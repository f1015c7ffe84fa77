import type { Json } from "../../lib/json.ts";
import type { StoredRecord } from "../../sync/record.ts";
import { answerPrefix } from "./record-kinds.ts";

export type Answers = Readonly<Record<string, Json>>;

/** The answers that a record of an exercise holds, by field; empty without a record. */
export function answersIn(record: StoredRecord | undefined): Answers {
  return Object.fromEntries(
    Object.entries(record?.fields ?? {}).flatMap(([name, { value }]): [string, Json][] =>
      name.startsWith(answerPrefix) ? [[name.slice(answerPrefix.length), value]] : [],
    ),
  );
}
