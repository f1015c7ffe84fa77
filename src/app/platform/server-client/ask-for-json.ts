import { fail, ok, type Result } from "../../../lib/result.ts";
import { v } from "../../../lib/schema.ts";
import { type AskFailure, askServer, type Question, type ServerConnection } from "./ask-server.ts";
import { bytesToJson } from "./parse-json.ts";

export type JsonQuestion = Omit<Question, "answerType" | "maxBytes">;

/** Far above what any JSON answer needs, such as the list of all access keys of a space. */
const maxJsonBytes = 256 * 1_024;

/** The answer, if it is JSON of this shape. */
export async function askForJson<Schema extends v.GenericSchema>(
  connection: ServerConnection,
  question: JsonQuestion,
  schema: Schema,
): Promise<Result<v.InferOutput<Schema>, AskFailure>> {
  const whole = { ...question, answerType: "application/json", maxBytes: maxJsonBytes } as const;
  const body = await askServer(connection, whole);
  if (!body.ok) return body;
  const parsed = v.safeParse(schema, bytesToJson(body.value));
  return parsed.success ? ok(parsed.output) : fail({ type: "outdated" });
}
