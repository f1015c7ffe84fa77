import { fail, type Result } from "../../../lib/result.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { AskFailure } from "./ask-server.ts";

/** For a request that the server has no words of its own for: such a refusal was not understood. */
export function expectNoRefusal<Value>(answer: Result<Value, AskFailure>): Result<Value, ServerFailure> {
  if (answer.ok) return answer;
  const { error } = answer;
  switch (error.type) {
    case "conflict":
    case "last-owner":
    case "space-taken":
    case "code-refused":
      return fail({ type: "outdated" });
    default:
      return fail(error);
  }
}
