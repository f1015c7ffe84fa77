import { firstEpoch, type LookupId, lookupIdToHex, type VerifyKey } from "../../../crypto/keys.ts";
import { bytesToHex } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { v } from "../../../lib/schema.ts";
import {
  type AccessGrant,
  type AccessRole,
  accessGrantAnswerSchema,
  accessListSchema,
  accessRemovalAnswerSchema,
} from "../../../protocol/access-list.ts";
import { accessPurposes, newSpaceAnswerSchema } from "../../../protocol/access-request.ts";
import type { FoundingCode } from "../../../protocol/founding.ts";
import { apiRoutes } from "../../../protocol/routes.ts";
import { type DeletionReceipt, deletionReceiptSchema } from "../../../protocol/space-state.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { type AccessKey, type AccessTokens, signAccessRequest } from "./access-tokens.ts";
import { askForJson, type JsonQuestion } from "./ask-for-json.ts";
import type { ServerConnection } from "./ask-server.ts";
import { expectNoRefusal } from "./expect-no-refusal.ts";

/** How a space begins, who gets in, and how it ends. Asking the same again is harmless everywhere here. */
export type SpaceAccessKeys = {
  /** True when it was made now, false when it was there and this key is an owner. */
  readonly createSpace: () => Promise<Result<boolean, ServerFailure | { readonly type: "space-taken" }>>;
  /**
   * The same for a practice, with what its operator gave out. `code-refused`: spent, expired, or never given; nothing was
   * made.
   */
  readonly createPractice: (
    code: FoundingCode,
  ) => Promise<
    Result<boolean, ServerFailure | { readonly type: "space-taken" } | { readonly type: "code-refused" }>
  >;
  /** As an owner, which all devices of a participant are, or as what is said. */
  readonly grantAccess: (publicKey: VerifyKey, role?: AccessRole) => Promise<Result<null, ServerFailure>>;
  /** False when the key had no access. */
  readonly removeAccess: (
    publicKey: VerifyKey,
  ) => Promise<Result<boolean, ServerFailure | { readonly type: "last-owner" }>>;
  readonly listAccess: () => Promise<Result<readonly AccessGrant[], ServerFailure>>;
  /** The wraps under these lookup ids go with it. `space-gone` when an earlier answer was lost. */
  readonly deleteSpace: (lookups: readonly LookupId[]) => Promise<Result<DeletionReceipt, ServerFailure>>;
};

export function connectAccessKeys(
  connection: ServerConnection,
  key: AccessKey,
  { askWithToken }: AccessTokens,
): SpaceAccessKeys {
  const ask = <Schema extends v.GenericSchema>(question: JsonQuestion, schema: Schema) =>
    askWithToken((token) => askForJson(connection, { ...question, token }, schema));

  return {
    createSpace: async () => {
      const body = await signAccessRequest(connection, key, accessPurposes.newSpace);
      if (!body.ok) return body;
      const question = { path: apiRoutes.spaces, body: body.value };
      const answer = await askForJson(connection, question, newSpaceAnswerSchema);
      if (answer.ok) return ok(answer.value.created);
      return answer.error.type === "space-taken" ? fail({ type: "space-taken" }) : expectNoRefusal(answer);
    },
    createPractice: async (code) => {
      const body = await signAccessRequest(connection, key, accessPurposes.newSpace);
      if (!body.ok) return body;
      const question = { path: apiRoutes.practices, body: { ...body.value, code: bytesToHex(code) } };
      const answer = await askForJson(connection, question, newSpaceAnswerSchema);
      if (answer.ok) return ok(answer.value.created);
      const { type } = answer.error;
      return type === "space-taken" || type === "code-refused" ? fail({ type }) : expectNoRefusal(answer);
    },
    grantAccess: async (publicKey, role = "owner") => {
      const body = { publicKey: bytesToHex(publicKey), role, epoch: firstEpoch };
      const answer = await ask({ path: apiRoutes.access, body }, accessGrantAnswerSchema);
      return answer.ok ? ok(null) : expectNoRefusal(answer);
    },
    removeAccess: async (publicKey) => {
      const body = { publicKey: bytesToHex(publicKey) };
      const answer = await ask({ path: apiRoutes.accessRemoval, body }, accessRemovalAnswerSchema);
      if (answer.ok) return ok(answer.value.removed);
      return answer.error.type === "last-owner" ? fail({ type: "last-owner" }) : expectNoRefusal(answer);
    },
    listAccess: async () => {
      const answer = await ask({ path: apiRoutes.access }, accessListSchema);
      return answer.ok ? ok(answer.value.access) : expectNoRefusal(answer);
    },
    deleteSpace: async (lookups) => {
      const body = { wraps: lookups.map(lookupIdToHex) };
      return expectNoRefusal(await ask({ path: apiRoutes.spaceDeletion, body }, deletionReceiptSchema));
    },
  };
}
