import type { RecordId } from "../crypto/keys.ts";
import type { Result } from "../lib/result.ts";
import type { PullPage } from "../protocol/pull-page.ts";
import type { PushAnswer } from "../protocol/push-answer.ts";
import type { Push } from "../protocol/push-request.ts";

/** Why a request to the server came to nothing. `outdated`: the server no longer speaks what this version of the app says, or answers what it does not understand. */
export type ServerFailure =
  | { readonly type: "offline" }
  | { readonly type: "busy"; readonly retryAfterMs: number }
  | { readonly type: "access-denied" }
  | { readonly type: "space-gone" }
  | { readonly type: "outdated" };

/** One space at the server, as an exchange speaks to it. A call that fails has changed nothing that is known of. */
export type SpaceServer = {
  readonly pull: (after: number) => Promise<Result<PullPage, ServerFailure>>;
  readonly read: (ids: readonly RecordId[]) => Promise<Result<PullPage, ServerFailure>>;
  readonly push: (pushes: readonly Push[]) => Promise<Result<PushAnswer, ServerFailure>>;
};
