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
  /** The header in which our own proxy writes the visitor's address, in lower case. */
  readonly addressHeader: string | null;
  /** Of a new space, in bytes. */
  readonly quota: number;
  /** Of the space of a practice, in bytes. */
  readonly practiceQuota: number;
  /** Which push services may be asked to wake a browser; null turns push off. */
  readonly pushServices: PushServices | null;
};

/** One full sentence per problem. A sentence names the variable and never its value, which may be a secret. */
export type ConfigFailure = { readonly type: "bad-config"; readonly problems: readonly string[] };

const portSchema = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, "PORT must be a whole number from 0 to 65535."),
  v.transform(Number),
  v.maxValue(65_535, "PORT must be a whole number from 0 to 65535."),
);

const publicOriginSchema = v.pipe(
  v.string(),
  v.check(
    isAllowedOrigin,
    "PUBLIC_ORIGIN must be an https address without a path, such as https://example.org (http only for this machine itself).",
  ),
  v.transform((text) => new URL(text).origin as PublicOrigin),
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

const environmentSchema = v.object({
  HOST: v.optional(
    v.pipe(v.string(), v.check(isHost, "HOST must be an IP address without brackets, or a host name.")),
    "127.0.0.1",
  ),
  PORT: v.optional(portSchema, "3000"),
  DATA_DIR: v.optional(v.string(), defaultDataFolder),
  APP_DIR: v.optional(v.string(), defaultAppFolder),
  PUBLIC_ORIGIN: v.optional(publicOriginSchema),
  DATABASE_URL: v.optional(databaseUrlSchema),
  DATABASE_POOL_SIZE: v.optional(poolSizeSchema, "10"),
  SPACE_QUOTA_MB: v.optional(quotaSchema("SPACE_QUOTA_MB"), "64"),
  PRACTICE_QUOTA_MB: v.optional(quotaSchema("PRACTICE_QUOTA_MB"), "512"),
  ADDRESS_HEADER: v.optional(addressHeaderSchema),
  PUSH_SERVICES: v.optional(pushServicesSchema, knownPushServices.join(",")),
});

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
    addressHeader: parsed.output.ADDRESS_HEADER ?? null,
    quota: parsed.output.SPACE_QUOTA_MB,
    practiceQuota: parsed.output.PRACTICE_QUOTA_MB,
    pushServices: parsed.output.PUSH_SERVICES,
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

function isAllowedOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.href !== `${url.origin}/`) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}

function isInside(path: string, folder: string): boolean {
  return `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}
