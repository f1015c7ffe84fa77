import { fail, ok, type Result } from "../../lib/result.ts";
import { openForReal } from "../database/open-for-real.ts";
import { furtherPracticeLink } from "../founding/practice-link.ts";
import type { Config } from "../read-config.ts";
import type { CommandFailure } from "./command-failure.ts";

/** For one more practice; the server may be running. It leads to the address that people use, so that must be known. */
export async function makePracticeLink(
  { database, publicOrigin }: Config,
  { random, nowMs }: { readonly random: (length: number) => Uint8Array; readonly nowMs: number },
): Promise<Result<string, CommandFailure>> {
  if (publicOrigin === null) return fail({ type: "no-public-origin" });
  const opened = await openForReal(database);
  if (!opened.ok) return opened;
  try {
    return ok(await furtherPracticeLink({ store: opened.value, origin: publicOrigin, random, nowMs }));
  } finally {
    await opened.value.close();
  }
}
