import type { DatabaseFailure } from "../database-failure.ts";

/** SQLSTATE codes, from https://www.postgresql.org/docs/18/errcodes-appendix.html, and what Node says of a socket. */
const failureByCode: ReadonlyMap<string, DatabaseFailure> = new Map<string, DatabaseFailure>([
  ["3D000", { type: "database-refused" }],
  ["53100", { type: "disk-full" }],
  ["53300", { type: "database-busy" }],
  ["55P03", { type: "database-busy" }],
  ["57014", { type: "database-busy" }],
  ["57P01", { type: "database-unreachable" }],
  ["57P02", { type: "database-unreachable" }],
  ["57P03", { type: "database-unreachable" }],
  ["58030", { type: "database-unreachable" }],
  ["XX001", { type: "database-damaged" }],
  ["XX002", { type: "database-damaged" }],
  ["EAI_AGAIN", { type: "database-unreachable" }],
  ["ECONNREFUSED", { type: "database-unreachable" }],
  ["ECONNRESET", { type: "database-unreachable" }],
  ["EHOSTUNREACH", { type: "database-unreachable" }],
  ["ENOENT", { type: "database-unreachable" }],
  ["ENOTFOUND", { type: "database-unreachable" }],
  ["EPIPE", { type: "database-unreachable" }],
  ["ETIMEDOUT", { type: "database-unreachable" }],
]);

/** The driver gives these no code. */
const connectionEnd =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/**
 * A serialization failure or a deadlock; and two servers that make the same table at the same moment. The one that is
 * late is told 23505, 42P07 or 42710 (of the type that each table has), even when it says `if not exists`.
 */
const lostRaceCodes: ReadonlySet<string> = new Set(["40001", "40P01", "23505", "42P07", "42710"]);

/** The failure that an error of PostgreSQL or of the connection stands for; `null` when it is something else. */
export function postgresErrorToFailure(error: unknown): DatabaseFailure | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (/^28/.test(code)) return { type: "database-refused" };
  if (/^08/.test(code) || connectionEnd.test(error.message)) return { type: "database-unreachable" };
  if (lostRaceCodes.has(code)) return { type: "database-busy" };
  return failureByCode.get(code) ?? null;
}

export function isPostgresLostRace(error: unknown): boolean {
  return error instanceof Error && "code" in error && lostRaceCodes.has(String(error.code));
}
