import type { RecordId } from "../crypto/keys.ts";
import type { Bytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import type { PulledRecord } from "../protocol/pull-page.ts";
import type { ServerFailure, SpaceServer } from "./space-server.ts";

/** The change found no room in the space, or somebody else was faster each time: try again later. */
export type NotChanged = { readonly type: "over-quota" } | { readonly type: "contended" };

/** Others may be faster a few times; more often than this means that something is wrong. */
const maxAttempts = 8;

/**
 * Changes a record that is never merged, such as the members, in one atomic step: `build` sees what stands at the server
 * (null when nothing does) and makes the envelope that takes its place, or null to leave it. When somebody else was
 * faster, it is asked again about what stands then. Resolves to what stands afterwards.
 */
export async function changeDirectly<Refusal extends { readonly type: string } = never>(options: {
  readonly server: SpaceServer;
  readonly recordId: RecordId;
  readonly build: (standing: PulledRecord | null) => Promise<Result<Bytes | null, Refusal>>;
}): Promise<Result<PulledRecord | null, ServerFailure | NotChanged | Refusal>> {
  const { server, recordId, build } = options;
  return whileContended<PulledRecord | null, ServerFailure | NotChanged | Refusal>(async () => {
    const page = await server.read([recordId]);
    if (!page.ok) return page;
    const standing = page.value.records[0] ?? null;
    const built = await build(standing);
    if (!built.ok) return built;
    const envelope = built.value;
    if (envelope === null) return ok(standing);
    const answer = await server.push([{ baseSeq: standing?.seq ?? 0, envelope }]);
    if (!answer.ok) return answer;
    const outcome = answer.value.outcomes[0];
    if (outcome?.type === "stored") return ok({ seq: outcome.seq, envelope });
    return fail({ type: outcome?.type === "over-quota" ? "over-quota" : "contended" });
  });
}

/** Does it again as long as somebody else was faster: `act` looks each time at what stands then. */
export async function whileContended<Value, Failure extends { readonly type: string }>(
  act: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  for (let attempt = 1; ; attempt += 1) {
    const done = await act();
    if (done.ok || done.error.type !== "contended" || attempt === maxAttempts) return done;
  }
}
