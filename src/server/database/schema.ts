import type { Kysely } from "kysely";
import type { Brand } from "../../lib/brand.ts";
import { v } from "../../lib/schema.ts";

/** Names this server database, so that a restored or copied one can be told apart: 16 random bytes in hex. */
export type InstanceId = Brand<string, "InstanceId">;

/** A day in UTC, as "2026-01-31". The server keeps no finer time: when somebody asks for help is sensitive. */
export type Day = Brand<string, "Day">;

/** The tables as both dialects hold them. Column names are the database's, hence the underscores. */
export type DatabaseSchema = {
  readonly migration: { readonly version: number };
  readonly instance: { readonly id: string; readonly created_day: string };
};

export type Database = Kysely<DatabaseSchema>;

const instanceIdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{32}$/),
  v.transform((text) => text as InstanceId),
);

/** `null` when the text is not 32 lower-case hex digits. */
export function textToInstanceId(text: string): InstanceId | null {
  const parsed = v.safeParse(instanceIdSchema, text);
  return parsed.success ? parsed.output : null;
}

/** The UTC day of a moment in milliseconds since 1970. */
export function msToDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10) as Day;
}
