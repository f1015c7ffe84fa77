import { fail, ok, type Result } from "../../lib/result.ts";
import { v } from "../../lib/schema.ts";
import type { AnswerSide } from "./field-base.ts";

// What is asked of one kind of field, for whoever has only that kind at hand; for all kinds see field-kinds.ts.

export type InvalidAnswer = { readonly type: "invalid-answer" };

export function parseWith<Field, Answer>(
  side: AnswerSide<Field, Answer>,
  field: Field,
  raw: unknown,
): Result<Answer, InvalidAnswer> {
  const parsed = v.safeParse(side.schema(field), raw);
  return parsed.success ? ok(parsed.output) : fail({ type: "invalid-answer" });
}

export function isAnsweredWith<Field, Answer>(
  side: AnswerSide<Field, Answer>,
  field: Field,
  raw: unknown,
): boolean {
  const answer = parseWith(side, field, raw);
  return answer.ok && side.isAnswered(field, answer.value);
}
