import type { DatabaseSchema } from "./schema.ts";

/** All but the list of migrations: each database has its own of that. */
export type StoredTableName = Exclude<keyof DatabaseSchema, "migration">;

export type StoredTable = {
  readonly name: StoredTableName;
  /** The primary key, in its order. */
  readonly key: readonly string[];
  /** Columns of the key that hold text: databases sort text in different ways unless they are told. */
  readonly textKey: readonly string[];
  /** All others. */
  readonly values: readonly string[];
  /** Columns that are unique together, beside the key. */
  readonly alsoUnique: readonly string[];
};

type TableColumns<Row> = {
  readonly key: readonly (keyof Row & string)[];
  readonly textKey?: readonly (keyof Row & string)[];
  readonly values: readonly (keyof Row & string)[];
  readonly alsoUnique?: readonly (keyof Row & string)[];
};

/** The instance and its secrets come first: a copy that was interrupted can be known by them. */
const columnsByTable: { readonly [Name in StoredTableName]: TableColumns<DatabaseSchema[Name]> } = {
  instance: { key: ["id"], textKey: ["id"], values: ["created_day"] },
  secret: { key: ["name"], textKey: ["name"], values: ["value"] },
  space: { key: ["id"], values: ["seq", "bytes", "quota", "created_day"] },
  record: {
    key: ["space", "id"],
    values: ["seq", "flags", "sealed_by", "hash", "size", "body"],
    alsoUnique: ["space", "seq"],
  },
  access: { key: ["space", "public_key"], values: ["role", "epoch"] },
  wrap: { key: ["lookup"], values: ["hash", "body"] },
  mail: { key: ["space", "id"], values: ["body"] },
  pairing: { key: ["mailbox", "kind"], values: ["body", "expires_ms"] },
  invitation: { key: ["mailbox", "part"], textKey: ["part"], values: ["body", "expires_day"] },
  push_subscription: { key: ["space", "public_key"], values: ["endpoint"] },
  push_minute: { key: ["space", "public_key", "minute"], values: [] },
  push_clock: { key: ["name"], textKey: ["name"], values: ["minute"] },
  push_follow: {
    key: ["space", "public_key", "endpoint"],
    textKey: ["endpoint"],
    values: ["seq", "woken_minute"],
  },
  founding: { key: ["hash"], values: ["kind", "state", "expires_day", "space"] },
};

/** Everything that a database holds, for whoever copies or compares it whole. */
export const storedTables: readonly StoredTable[] = Object.entries(columnsByTable).map(
  ([name, { key, textKey = [], values, alsoUnique = [] }]) => ({
    name: toTableName(name),
    key,
    textKey,
    values,
    alsoUnique,
  }),
);

function toTableName(name: string): StoredTableName {
  if (!isTableName(name)) throw new Error(`no table: ${name}`);
  return name;
}

function isTableName(name: string): name is StoredTableName {
  return Object.hasOwn(columnsByTable, name);
}
