import { isIP } from "node:net";
import { resolve, sep } from "node:path";
import type { Brand } from "../lib/brand.ts";
import { Redacted } from "../lib/redacted.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { v } from "../lib/schema.ts";
import type { DatabaseLocation } from "./database/open-database.ts";
import { isLoopback } from "./loopback.ts";
import { isPushService, knownPushServices, type PushServices } from "./push/push-services.ts";

/** Scheme, host and port under which browsers reach this server: "https://example.org". */
export type PublicOrigin = Brand<string, "PublicOrigin">;

export type Config = {
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  readonly database: DatabaseLocation;
  readonly appFolder: string;
  readonly publicOrigin: PublicOrigin | null;
  /** Where the app lives, when that is not here: the one other origin that may ask. */
  readonly appOrigin: PublicOrigin | null;
  /** Whom `/.well-known/security.txt` names; null when there is no such page. */
  readonly securityContact: string | null;
  /** The header in which our own proxy writes the visitor's address, in lower case. */
  readonly addressHeader: string | null;
  /** Of a new space, in bytes. */
  readonly quota: number;
  /** Of the space of a practice, in bytes. */
  readonly practiceQuota: number;
  /** Which push services may be asked to wake a browser; null turns push off. */
  readonly pushServices: PushServices | null;
  /** Where counts can be read, on this machine only; null for nowhere. */
  readonly metricsPort: number | null;
};

/** One full sentence per problem. A sentence names the variable and never its value, which may be a secret. */
export type ConfigFailure = { readonly type: "bad-config"; readonly problems: readonly string[] };

const portSchema = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, "PORT must be a whole number from 0 to 65535."),
  v.transform(Number),
  v.maxValue(65_535, "PORT must be a whole number from 0 to 65535."),
);

const metricsPortSchema = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,4}$/, "METRICS_PORT must be a whole number from 1 to 65535."),
  v.transform(Number),
  v.maxValue(65_535, "METRICS_PORT must be a whole number from 1 to 65535."),
);

const originSchema = (name: string) =>
  v.pipe(
    v.string(),
    v.check(
      isAllowedOrigin,
      `${name} must be an https address without a path, such as https://example.org (http only for this machine itself).`,
    ),
    v.transform((text) => new URL(text).origin as PublicOrigin),
  );

const securityContactSchema = v.pipe(
  v.string(),
  v.check(
    isContact,
    "SECURITY_CONTACT must be an address such as mailto:security@example.org or https://example.org/security.",
  ),
);

const databaseUrlSchema = v.pipe(
  v.string(),
  v.check(isPostgresUrl, "DATABASE_URL must be an address such as postgresql://user:password@host/database."),
  v.transform((text) => new Redacted(text)),
);

const poolSizeSchema = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,2}$/, "DATABASE_POOL_SIZE must be a whole number from 1 to 999."),
  v.transform(Number),
);

const quotaSchema = (name: string) =>
  v.pipe(
    v.string(),
    v.regex(/^[1-9]\d{0,4}$/, `${name} must be a whole number from 1 to 99999.`),
    v.transform((text) => Number(text) * 1_048_576),
  );

const addressHeaderSchema = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z][A-Za-z\d-]{0,63}$/,
    "ADDRESS_HEADER must be the name of a header, such as X-Forwarded-For.",
  ),
  v.transform((text) => text.toLowerCase()),
);

const pushServicesSchema = v.pipe(
  v.string(),
  v.transform((text): PushServices | null => (text === "off" ? null : text.split(","))),
  v.check(
    (services) => services === null || services.every(isPushService),
    "PUSH_SERVICES must be off, or host names with commas between them, such as fcm.googleapis.com,*.notify.windows.com.",
  ),
);

const defaultDataFolder = "./data";
const defaultAppFolder = "dist/app";

/** Every setting with what it means: docs/configuration.md is made of this. */
const environmentSchema = v.object({
  HOST: v.optional(
    v.pipe(
      v.string(),
      v.check(isHost, "HOST must be an IP address without brackets, or a host name."),
      v.description(
        "Address to listen on. Anything that other machines can reach is refused unless `PUBLIC_ORIGIN` is an https address.",
      ),
    ),
    "127.0.0.1",
  ),
  PORT: v.optional(v.pipe(portSchema, v.description("0 takes a free port.")), "3000"),
  PUBLIC_ORIGIN: v.optional(
    v.pipe(
      originSchema("PUBLIC_ORIGIN"),
      v.description("The address in the browser. With it the server answers requests for that host as well."),
    ),
  ),
  APP_ORIGIN: v.optional(
    v.pipe(
      originSchema("APP_ORIGIN"),
      v.description(
        "Where the app lives, when it is served from another host than this API. That one origin may ask, without cookies.",
      ),
    ),
  ),
  SECURITY_CONTACT: v.optional(
    v.pipe(
      securityContactSchema,
      v.description(
        "Whom to tell of a weakness, such as `mailto:security@example.org`: named in `/.well-known/security.txt`, for half a year from each start.",
      ),
    ),
  ),
  DATA_DIR: v.optional(
    v.pipe(
      v.string(),
      v.description(
        "Folder of the SQLite database. Made when it is not there. May not lie inside `APP_DIR`.",
      ),
    ),
    defaultDataFolder,
  ),
  DATABASE_URL: v.optional(v.pipe(databaseUrlSchema, v.description("Use this PostgreSQL, and no file."))),
  DATABASE_POOL_SIZE: v.optional(
    v.pipe(poolSizeSchema, v.description("Connections to PostgreSQL, of each server process.")),
    "10",
  ),
  SPACE_QUOTA_MB: v.optional(
    v.pipe(
      quotaSchema("SPACE_QUOTA_MB"),
      v.description("What a space that is made from now on may hold, in MiB."),
    ),
    "64",
  ),
  PRACTICE_QUOTA_MB: v.optional(
    v.pipe(
      quotaSchema("PRACTICE_QUOTA_MB"),
      v.description("The same for the space of a practice that is founded from now on, in MiB."),
    ),
    "512",
  ),
  ADDRESS_HEADER: v.optional(
    v.pipe(
      addressHeaderSchema,
      v.description(
        "The header in which your reverse proxy writes the visitor's address. Only the last address in it counts. Set it only when a proxy in front always writes it: otherwise visitors choose it.",
      ),
    ),
  ),
  METRICS_PORT: v.optional(
    v.pipe(
      metricsPortSchema,
      v.description(
        "A second port, on this machine only (127.0.0.1), with `/metrics` for Prometheus: counts, and nothing of persons.",
      ),
    ),
  ),
  PUSH_SERVICES: v.optional(
    v.pipe(
      pushServicesSchema,
      v.description(
        "Push services that may be asked to wake a browser; `*.` stands for any name below one. `off` turns push off: the app says so, and nobody is called.",
      ),
    ),
    knownPushServices.join(","),
  ),
  APP_DIR: v.optional(
    v.pipe(
      v.string(),
      v.description(
        "Folder of the built app. Everything in it is public, except names that start with a dot (`.well-known` is served).",
      ),
    ),
    defaultAppFolder,
  ),
});

/** What may be said of a setting to whoever hosts. */
export type SettingReference = {
  readonly name: string;
  readonly meaning: string;
  /** What it must look like, in a sentence; null when any text will do. */
  readonly rule: string | null;
  readonly standard: string | null;
};

/** No setting may look like this. */
const impossible = "\u0000";

/** Every setting, as the schema has it. */
export function listSettings(): readonly SettingReference[] {
  return Object.entries(environmentSchema.entries).map(([name, schema]) => ({
    name,
    meaning: v.getDescription(schema.wrapped) ?? "",
    rule: v.safeParse(schema, impossible).issues?.[0]?.message ?? null,
    standard: schema.default ?? null,
  }));
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from environment variables. An empty variable counts as one that is not set. */
export function readConfig(environment: Environment): Result<Config, ConfigFailure> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = v.safeParse(environmentSchema, given);
  const problems = (parsed.issues ?? []).map((issue) => issue.message);
  if (isOpenWithoutTls(given)) {
    problems.push(
      "HOST lets other machines in, and then an https PUBLIC_ORIGIN is needed: the address of the reverse proxy in front of this server. Set it, or leave HOST out.",
    );
  }
  if (isInside(given.DATA_DIR ?? defaultDataFolder, given.APP_DIR ?? defaultAppFolder)) {
    problems.push("DATA_DIR must lie outside APP_DIR, because everything in APP_DIR is public.");
  }
  if (!parsed.success || problems.length > 0) return fail({ type: "bad-config", problems });
  return ok({
    host: parsed.output.HOST,
    port: parsed.output.PORT,
    database: toLocation(parsed.output),
    appFolder: resolve(parsed.output.APP_DIR),
    publicOrigin: parsed.output.PUBLIC_ORIGIN ?? null,
    appOrigin: parsed.output.APP_ORIGIN ?? null,
    securityContact: parsed.output.SECURITY_CONTACT ?? null,
    addressHeader: parsed.output.ADDRESS_HEADER ?? null,
    quota: parsed.output.SPACE_QUOTA_MB,
    practiceQuota: parsed.output.PRACTICE_QUOTA_MB,
    pushServices: parsed.output.PUSH_SERVICES,
    metricsPort: parsed.output.METRICS_PORT ?? null,
  });
}

function toLocation(given: v.InferOutput<typeof environmentSchema>): DatabaseLocation {
  const url = given.DATABASE_URL;
  if (url === undefined) return { type: "sqlite", dataFolder: resolve(given.DATA_DIR) };
  return { type: "postgres", url, poolSize: given.DATABASE_POOL_SIZE };
}

/** Without TLS in front, everything but the sealed records would cross the network in the open. */
function isOpenWithoutTls(given: Environment): boolean {
  const hasTls = /^https:/i.test(given.PUBLIC_ORIGIN ?? "");
  return given.HOST !== undefined && !isLoopback(given.HOST) && !hasTls;
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/i.test(text);
}

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null && (url.protocol === "postgres:" || url.protocol === "postgresql:") && url.pathname !== ""
  );
}

/** One line without spaces, for a mail program, a browser or a telephone. */
function isContact(text: string): boolean {
  return /^(?:mailto:|https:|tel:)[!-~]+$/.test(text) && URL.canParse(text);
}

function isAllowedOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.href !== `${url.origin}/`) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}

function isInside(path: string, folder: string): boolean {
  return `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}
