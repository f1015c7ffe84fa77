import type { LookupId } from "../../crypto/keys.ts";
import type { Bytes } from "../../lib/bytes.ts";
import type { Result } from "../../lib/result.ts";
import type { FoundingCode } from "../../protocol/founding.ts";
import type { PairingMessage, PairingPlace } from "../../protocol/pairing-mailbox.ts";
import type { WrapSlot, WrapWriting } from "../../protocol/wrap-slot.ts";
import type { ServerFailure, SpaceServer } from "../../sync/space-server.ts";
import { type AccessKey, type AccessTokens, createAccessTokens } from "./server-client/access-tokens.ts";
import type { Fetch, ServerConnection } from "./server-client/ask-server.ts";
import { isFoundingCodeOpen } from "./server-client/founding-code.ts";
import { connectInvitations, type InvitationMailbox } from "./server-client/invitation-mailbox.ts";
import { readPairing, writePairing } from "./server-client/pairing-mailbox.ts";
import { type Patience, usualPatience } from "./server-client/patience.ts";
import { readWrap, writeWrap } from "./server-client/recovery-wraps.ts";
import { connectAccessKeys, type SpaceAccessKeys } from "./server-client/space-access-keys.ts";
import { connectRecords } from "./server-client/space-records.ts";
import { type HeadListener, watchHeads } from "./server-client/watch-heads.ts";
import { connectWebPush, type WebPush } from "./server-client/web-push.ts";

export type ConnectOptions = {
  /** Asks our own server for a path; in the browser `(path, init) => fetch(path, init)`. */
  readonly fetch: Fetch;
  readonly patience?: Patience;
};

type Conflict = { readonly type: "conflict" };

/** What anybody may ask, who has no space or does not know of one yet. */
export type ServerClient = {
  /** What lies under a lookup id: something always does, and only the words tell whether it is a wrap. */
  readonly readWrap: (lookup: LookupId) => Promise<Result<WrapSlot, ServerFailure>>;
  /** `conflict`: another message of this kind lies in the mailbox already. */
  readonly writePairing: (message: PairingMessage) => Promise<Result<null, ServerFailure | Conflict>>;
  /** `null` as long as nobody left it, and when the mailbox has expired. */
  readonly readPairing: (place: PairingPlace) => Promise<Result<Bytes | null, ServerFailure>>;
  readonly invitations: InvitationMailbox;
  /** Whether a practice can still be founded with it. */
  readonly isFoundingCodeOpen: (code: FoundingCode) => Promise<Result<boolean, ServerFailure>>;
};

/** What the holder of an access key may ask of a space. */
export type SpaceClient = SpaceServer &
  SpaceAccessKeys &
  WebPush & {
    /** `conflict`: another slot lies there than the one whose hash was given. */
    readonly writeWrap: (writing: WrapWriting) => Promise<Result<null, ServerFailure | Conflict>>;
    /** Resolves when the connection ends: a value when the server or the signal ended it. */
    readonly watchHeads: (listener: HeadListener) => Promise<Result<null, ServerFailure>>;
  };

/** Nothing is asked yet. Whatever server or network do comes back as a value. */
export function connectServer({ fetch, patience = usualPatience }: ConnectOptions): ServerClient {
  const connection = { fetch, patience };
  return {
    readWrap: (lookup) => readWrap(connection, lookup),
    writePairing: (message) => writePairing(connection, message),
    readPairing: (place) => readPairing(connection, place),
    invitations: connectInvitations(connection),
    isFoundingCodeOpen: (code) => isFoundingCodeOpen(connection, code),
  };
}

/** The same for one space; a token is fetched with the first question that needs one, and kept while it is good. */
export function connectSpace({
  fetch,
  patience = usualPatience,
  nowMs,
  ...key
}: ConnectOptions & AccessKey & { readonly nowMs: () => number }): SpaceClient {
  const connection = { fetch, patience };
  return connectWithTokens(connection, key, createAccessTokens(connection, key, nowMs));
}

export function connectWithTokens(
  connection: ServerConnection,
  key: AccessKey,
  tokens: AccessTokens,
): SpaceClient {
  return {
    ...connectRecords(connection, tokens),
    ...connectAccessKeys(connection, key, tokens),
    ...connectWebPush(connection, tokens),
    writeWrap: (writing) => writeWrap(connection, tokens, writing),
    watchHeads: (listener) => watchHeads(connection, key.spaceId, tokens, listener),
  };
}
