import { fail, type Result } from "../../lib/result.ts";
import type { DatabaseFailure } from "../database/database-failure.ts";
import { sqliteErrorToFailure } from "../database/sqlite/sqlite-failure.ts";

/** What the file system or SQLite throws becomes the failure that it stands for; our own mistakes go on. */
export async function catchDiskFailure<Value, Failure extends { readonly type: string }>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | DatabaseFailure>> {
  try {
    return await work();
  } catch (error) {
    const failure = sqliteErrorToFailure(error);
    if (failure === null) throw error;
    return fail(failure);
  }
}
