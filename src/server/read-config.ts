import { isIP } from "node:net";
import { resolve, sep } from "node:path";
import type { Brand } from "../lib/brand.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { v } from "../lib/schema.ts";
import { isLoopback } from "./loopback.ts";

/** Scheme, host and port under which browsers reach this server: "https://example.org". */
export type PublicOrigin = Brand<string, "PublicOrigin">;

export type Config = {
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  readonly dataFolder: string;
  readonly appFolder: string;
  readonly publicOrigin: PublicOrigin | null;
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
    dataFolder: resolve(parsed.output.DATA_DIR),
    appFolder: resolve(parsed.output.APP_DIR),
    publicOrigin: parsed.output.PUBLIC_ORIGIN ?? null,
  });
}

/** Without TLS in front, everything but the sealed records would cross the network in the open. */
function isOpenWithoutTls(given: Environment): boolean {
  const hasTls = /^https:/i.test(given.PUBLIC_ORIGIN ?? "");
  return given.HOST !== undefined && !isLoopback(given.HOST) && !hasTls;
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/i.test(text);
}

function isAllowedOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.href !== `${url.origin}/`) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}

function isInside(path: string, folder: string): boolean {
  return `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}
