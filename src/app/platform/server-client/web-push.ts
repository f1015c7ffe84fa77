import type { Bytes } from "../../../lib/bytes.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { apiRoutes } from "../../../protocol/routes.ts";
import {
  type PushFollowing,
  type PushWriting,
  pushFollowingAnswerSchema,
  pushFollowingRemovalAnswerSchema,
  pushKeyAnswerSchema,
  pushRemovalAnswerSchema,
  pushWritingAnswerSchema,
} from "../../../protocol/web-push.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { askForJson } from "./ask-for-json.ts";
import type { ServerConnection } from "./ask-server.ts";
import { expectNoRefusal } from "./expect-no-refusal.ts";

/** How a device is woken without a word. Asking the same again is harmless everywhere here. */
export type WebPush = {
  /** The key by which push services know this server; `outdated` from a server that wakes nobody. */
  readonly readPushKey: () => Promise<Result<Bytes, ServerFailure>>;
  /** In the place of what this device gave before. */
  readonly writePush: (writing: PushWriting) => Promise<Result<null, ServerFailure>>;
  readonly removePush: () => Promise<Result<null, ServerFailure>>;
  /** Wakes this device when the space has more than `seq`. */
  readonly writeFollowing: (following: PushFollowing) => Promise<Result<null, ServerFailure>>;
  readonly removeFollowing: (endpoint: string) => Promise<Result<null, ServerFailure>>;
};

export function connectWebPush(connection: ServerConnection, { askWithToken }: AccessTokens): WebPush {
  return {
    readPushKey: async () => {
      const answer = await askForJson(connection, { path: apiRoutes.pushKey }, pushKeyAnswerSchema);
      return answer.ok ? ok(answer.value.publicKey) : expectNoRefusal(answer);
    },
    writePush: async (body) => {
      const question = { path: apiRoutes.pushWriting, body };
      const answer = await askWithToken((token) =>
        askForJson(connection, { ...question, token }, pushWritingAnswerSchema),
      );
      return answer.ok ? ok(null) : expectNoRefusal(answer);
    },
    removePush: async () => {
      const question = { path: apiRoutes.pushRemoval, body: { endpoint: null } };
      const answer = await askWithToken((token) =>
        askForJson(connection, { ...question, token }, pushRemovalAnswerSchema),
      );
      return answer.ok ? ok(null) : expectNoRefusal(answer);
    },
    writeFollowing: async (body) => {
      const question = { path: apiRoutes.pushFollowing, body };
      const answer = await askWithToken((token) =>
        askForJson(connection, { ...question, token }, pushFollowingAnswerSchema),
      );
      return answer.ok ? ok(null) : expectNoRefusal(answer);
    },
    removeFollowing: async (endpoint) => {
      const question = { path: apiRoutes.pushFollowingRemoval, body: { endpoint } };
      const answer = await askWithToken((token) =>
        askForJson(connection, { ...question, token }, pushFollowingRemovalAnswerSchema),
      );
      return answer.ok ? ok(null) : expectNoRefusal(answer);
    },
  };
}
