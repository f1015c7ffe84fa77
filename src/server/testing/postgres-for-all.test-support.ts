import type { TestProject } from "vitest/node";
import { startPostgres } from "./start-postgres.test-support.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL in which tests may make databases. */
    readonly postgresUrl: string;
  }
}

/** One PostgreSQL for all test files: the one in DATABASE_URL_TEST, or else one that is started now. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL_TEST ?? "";
  if (given !== "") {
    provide("postgresUrl", given);
    return async () => {};
  }
  const postgres = await startPostgres();
  provide("postgresUrl", postgres.url);
  return postgres.remove;
}
