import type { Context } from "hono";
import { fail, ok, type Result } from "../../lib/result.ts";
import { v } from "../../lib/schema.ts";

/** The body, if it is JSON of this shape. What is wrong with it is not told: it may hold what somebody sent. */
export async function readJson<Schema extends v.GenericSchema>(
  context: Context,
  schema: Schema,
): Promise<Result<v.InferOutput<Schema>, { readonly type: "malformed" }>> {
  const text = await context.req.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return fail({ type: "malformed" });
    throw error;
  }
  const parsed = v.safeParse(schema, json);
  return parsed.success ? ok(parsed.output) : fail({ type: "malformed" });
}
