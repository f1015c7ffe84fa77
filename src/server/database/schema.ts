import type { Kysely } from "kysely";
import type { Brand } from "../../lib/brand.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import type { AccessRole } from "../../protocol/access-list.ts";
import type { InvitationPart } from "../../protocol/invitation-mailbox.ts";

/** Names this server database, so that a restored or copied one can be told apart: 16 random bytes in hex. */
export type InstanceId = Brand<string, "InstanceId">;

/** A day in UTC, as "2026-01-31". The server keeps no finer time: when somebody asks for help is sensitive. */
export type Day = Brand<string, "Day">;

/** The tables as both dialects hold them. Column names are the database's, hence the underscores. */
export type DatabaseSchema = {
  readonly migration: { readonly version: number };
  readonly instance: { readonly id: string; readonly created_day: string };
  /** What the server's own keys are derived from, named "server"; and its key for push services, named "push". */
  readonly secret: { readonly name: string; readonly value: Bytes };
  readonly space: {
    readonly id: Bytes;
    /** Of the newest record; counts on with every record that is stored. */
    readonly seq: number;
    /** Of all envelopes together. */
    readonly bytes: number;
    readonly quota: number;
    readonly created_day: string;
  };
  /** The newest version of each record; an older one is overwritten. */
  readonly record: {
    readonly space: Bytes;
    readonly id: Bytes;
    readonly seq: number;
    readonly flags: number;
    /** Device id and device sequence, as they stand in the header. */
    readonly sealed_by: Bytes;
    /** SHA-256 of the body. */
    readonly hash: Bytes;
    readonly size: number;
    readonly body: Bytes;
  };
  readonly access: {
    readonly space: Bytes;
    readonly public_key: Bytes;
    readonly role: AccessRole;
    readonly epoch: number;
  };
  /** Not tied to a space: the server need not know whose words lead here. */
  readonly wrap: {
    readonly lookup: Bytes;
    /** SHA-256 of the body. */
    readonly hash: Bytes;
    readonly body: Bytes;
  };
  readonly mail: { readonly space: Bytes; readonly id: Bytes; readonly body: Bytes };
  /** The two messages of invitations, for a fortnight or until they were used. */
  readonly invitation: {
    readonly mailbox: Bytes;
    readonly part: InvitationPart;
    readonly body: Bytes;
    readonly expires_day: string;
  };
  /** The messages of pairings, each for a quarter of an hour. */
  readonly pairing: {
    readonly mailbox: Bytes;
    readonly kind: number;
    readonly body: Bytes;
    /** Milliseconds since 1970, the same for all messages of a mailbox: the one exact time in this database. */
    readonly expires_ms: number;
  };
  /** Where the browser of a device can be woken, at a push service. */
  readonly push_subscription: {
    readonly space: Bytes;
    readonly public_key: Bytes;
    readonly endpoint: string;
  };
  /** When: a minute of the week in UTC, from 0 (Monday 0:00) to 10079. */
  readonly push_minute: {
    readonly space: Bytes;
    readonly public_key: Bytes;
    readonly minute: number;
  };
  /** Which space a device wants to be woken for. One key of a circle serves all devices of a person, so the endpoint counts. */
  readonly push_follow: {
    readonly space: Bytes;
    readonly public_key: Bytes;
    readonly endpoint: string;
    /** Up to which seq of the space it has read, or was woken for. */
    readonly seq: number;
    /** Minutes since 1970 when it was last woken; emptied once it may be woken again. */
    readonly woken_minute: number | null;
  };
  /** One row, named "sent": minutes since 1970 up to which everybody was woken, by whichever process. */
  readonly push_clock: { readonly name: string; readonly minute: number };
  /** The codes with which practices are founded. Of a code only its SHA-256 is kept, so that a copy gives nobody one. */
  readonly founding: {
    readonly hash: Bytes;
    /** `first` comes with the start of the server, `further` when its operator asks. */
    readonly kind: "first" | "further";
    readonly state: "open" | "used";
    readonly expires_day: string;
    /** Which it made, so that asking again is harmless; null while open, and when that space is gone. */
    readonly space: Bytes | null;
  };
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
