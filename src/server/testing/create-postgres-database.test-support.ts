import { randomBytes } from "node:crypto";
import { Client } from "pg";

/** The address of a new database in the PostgreSQL at `serverUrl`. */
export async function createPostgresDatabase(serverUrl: string): Promise<string> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await runInPostgres(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function runInPostgres(url: string, statement: string): Promise<void> {
  const connection = new Client({ connectionString: url });
  await connection.connect();
  await connection.query(statement);
  await connection.end();
}
