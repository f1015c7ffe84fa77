import { setTimeout } from "node:timers/promises";
import { Kysely } from "kysely";
import { ok } from "../../lib/result.ts";
import { migrate, migrations } from "../database/migrations.ts";
import { connectPostgres } from "../database/postgres/connect.ts";
import { retryLostRaces } from "../database/retry-lost-races.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { connectSqlite } from "../database/sqlite/connect.ts";

// A program for the migrations' test: migrates the data folder, or the PostgreSQL, of its first argument and is killed,
// without any chance to tidy up, right after as many statements as its second argument says (0: never).
const [place = "", statements = ""] = process.argv.slice(2);
const connection = place.startsWith("postgresql:")
  ? ok(connectPostgres(place, 1))
  : await connectSqlite(place, migrations);
if (!connection.ok) throw new Error(connection.error.type);
let left = Number(statements);
const database = new Kysely<DatabaseSchema>({
  dialect: connection.value.dialect,
  log: () => {
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
  },
});
await retryLostRaces(
  { isLostRace: connection.value.isLostRace, wait: (ms) => setTimeout(ms), random: Math.random },
  () => migrate(database, connection.value.words, migrations),
);
await database.destroy();
