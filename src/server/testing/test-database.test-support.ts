import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { migrations } from "../database/migrations.ts";
import { type OpenDatabase, type OpenOptions, openDatabase } from "../database/open-database.ts";
import { type InstanceId, msToDay, textToInstanceId } from "../database/schema.ts";
import { makeTemporaryFolder } from "./temporary-folder.test-support.ts";

/** The id that every database of a test gets. */
export const testInstanceId = toInstanceId("0123456789abcdef0123456789abcdef");

export function toInstanceId(text: string): InstanceId {
  const id = textToInstanceId(text);
  if (id === null) throw new Error("not an instance id");
  return id;
}

export function toOpenOptions(dataFolder: string): OpenOptions {
  return {
    location: { type: "sqlite", dataFolder },
    migrations,
    newInstanceId: () => testInstanceId,
    newSecret: () => new Uint8Array(randomBytes(32)),
    today: msToDay(Date.UTC(2026, 0, 31, 23, 59)),
    retry: { wait: (ms) => setTimeout(ms), random: () => 0 },
  };
}

/** A real database file, closed when the test ends. */
export async function openTestDatabase(dataFolder = makeTemporaryFolder()): Promise<OpenDatabase> {
  const opened = await openDatabase(toOpenOptions(dataFolder));
  if (!opened.ok) throw new Error(opened.error.type);
  onTestFinished(() => opened.value.database.destroy());
  return opened.value;
}
