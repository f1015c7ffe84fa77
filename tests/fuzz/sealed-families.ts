import { openCheckpoint } from "../../src/crypto/checkpoint.ts";
import { importSpaceKey, openRecord } from "../../src/crypto/envelope.ts";
import { openGrant } from "../../src/crypto/grant.ts";
import { bytesToBoxSecret } from "../../src/crypto/hpke.ts";
import {
  bytesToBlobKey,
  bytesToSigningSeed,
  bytesToSpaceId,
  bytesToSpaceKey,
  bytesToVerifyKey,
  deviceIdToHex,
  type Epoch,
} from "../../src/crypto/keys.ts";
import { openServerBundle } from "../../src/crypto/server-bundle.ts";
import { importVerifyKey, signingSeedToVerifyKey } from "../../src/crypto/signature.ts";
import checkpoints from "../../src/crypto/vectors/checkpoint.json" with { type: "json" };
import grants from "../../src/crypto/vectors/grant.json" with { type: "json" };
import envelopes from "../../src/crypto/vectors/record-envelope.json" with { type: "json" };
import bundle from "../../src/crypto/vectors/server-bundle.json" with { type: "json" };
import { hex } from "./byte-families.ts";
import type { ParserFamily } from "./parser-family.ts";

/** What is opened with keys: nothing but what was sealed opens, so what opens is the same bytes as before. */
export async function sealedFamilies(): Promise<readonly ParserFamily[]> {
  const [envelope, grant] = [envelopes[0], grants[0]];
  if (envelope === undefined || grant === undefined) throw new Error("the vector files are empty");
  const spaceKey = await importSpaceKey(bytesToSpaceKey(hex(envelope.spaceKey)));
  const writer = await importVerifyKey(bytesToVerifyKey(hex(envelope.verifyKey)));
  const checkpointSeed = bytesToSigningSeed(hex(checkpoints.signingSeed));
  const signer = await importVerifyKey(await signingSeedToVerifyKey(checkpointSeed));
  return [
    {
      name: "opened envelopes",
      seeds: [hex(envelope.sealed)],
      rewrite: async (bytes) => {
        const opened = await openRecord(bytes, {
          spaceId: bytesToSpaceId(hex(envelope.spaceId)),
          spaceKeyByEpoch: (epoch) => (epoch === envelope.epoch ? spaceKey : null),
          verifyKeyByDevice: (id) => (deviceIdToHex(id) === envelope.deviceId ? writer : null),
        });
        return opened.ok ? hex(envelope.sealed) : null;
      },
    },
    {
      name: "opened grants",
      seeds: [hex(grant.grant)],
      rewrite: async (bytes) => {
        const opened = await openGrant(bytes, {
          spaceId: bytesToSpaceId(hex(grant.spaceId)),
          epoch: grant.epoch as Epoch,
          role: "owner",
          owner: bytesToVerifyKey(hex(grant.owner)),
          recipientSecret: bytesToBoxSecret(hex(grant.recipientSecret)),
        });
        return opened.ok ? hex(grant.grant) : null;
      },
    },
    {
      name: "opened checkpoints",
      seeds: [hex(checkpoints.first)],
      rewrite: async (bytes) => {
        const opened = await openCheckpoint(bytes, {
          spaceId: bytesToSpaceId(hex(checkpoints.spaceId)),
          verifyKeyByDevice: (id) => (deviceIdToHex(id) === checkpoints.deviceId ? signer : null),
        });
        return opened.ok ? hex(checkpoints.first) : null;
      },
    },
    {
      name: "opened wraps",
      seeds: [hex(bundle.wrapped)],
      rewrite: async (bytes) => {
        const opened = await openServerBundle(bytes, bytesToBlobKey(hex(bundle.wrapKey)));
        return opened.ok ? hex(bundle.wrapped) : null;
      },
    },
  ];
}
