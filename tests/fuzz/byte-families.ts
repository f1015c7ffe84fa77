import { parseDeviceListVersion, statementToBytes } from "../../src/crypto/device-list-version.ts";
import { headerToBytes, parseEnvelope } from "../../src/crypto/envelope-header.ts";
import { grantHeaderToBytes, parseGrant } from "../../src/crypto/grant-header.ts";
import { bytesToPublicIdentity, publicIdentityToBytes } from "../../src/crypto/identity.ts";
import { bytesToSpaceId } from "../../src/crypto/keys.ts";
import { pad, unpad } from "../../src/crypto/padding.ts";
import {
  answerToBytes,
  offerToBytes,
  parseAnswer,
  parseOffer,
  parseReveal,
  revealToBytes,
} from "../../src/crypto/pairing-messages.ts";
import lists from "../../src/crypto/vectors/device-list.json" with { type: "json" };
import grants from "../../src/crypto/vectors/grant.json" with { type: "json" };
import identities from "../../src/crypto/vectors/identity.json" with { type: "json" };
import pairing from "../../src/crypto/vectors/pairing.json" with { type: "json" };
import envelopes from "../../src/crypto/vectors/record-envelope.json" with { type: "json" };
import { base64ToBytes, bytesToBase64 } from "../../src/lib/base64.ts";
import { type Bytes, concatBytes, hexToBytes, textToBytes } from "../../src/lib/bytes.ts";
import { parsePullPage, pullPageToBytes } from "../../src/protocol/pull-page.ts";
import { parsePushAnswer, pushAnswerToBytes, pushOutcomes } from "../../src/protocol/push-answer.ts";
import { parsePushRequest, pushRequestToBytes } from "../../src/protocol/push-request.ts";
import { envelopesToPage, pageToEnvelopes } from "../../src/sync/page.ts";
import type { ParserFamily } from "./parser-family.ts";

const sealed = envelopes.map((vector) => hex(vector.sealed));
const [first = new Uint8Array()] = sealed;
const space = bytesToSpaceId(first.slice(2, 18));
const ofSpace = sealed.filter((envelope) => envelope.slice(2, 18).join() === space.join()).slice(0, 1);

/** Formats with exactly one way to write everything. Nothing is proven by taking them apart. */
export const byteFamilies: readonly ParserFamily[] = [
  {
    name: "push frames",
    seeds: [pushRequestToBytes(ofSpace.map((envelope) => ({ baseSeq: 3, envelope })))],
    rewrite: (bytes) => written(parsePushRequest(bytes, space), pushRequestToBytes),
  },
  {
    name: "push answers",
    seeds: [
      pushAnswerToBytes({ headSeq: 0, outcomes: [] }),
      pushAnswerToBytes({
        headSeq: 9,
        outcomes: pushOutcomes.map((type, index) => ({ type, seq: index * 3 })),
      }),
    ],
    rewrite: (bytes) => written(parsePushAnswer(bytes), pushAnswerToBytes),
  },
  {
    name: "pages of a pull",
    seeds: [
      pullPageToBytes({ upToSeq: 0, headSeq: 0, records: [] }),
      pullPageToBytes({
        upToSeq: 9,
        headSeq: 12,
        records: [
          { seq: 2, envelope: first },
          { seq: 9, envelope: Uint8Array.of(7) },
        ],
      }),
    ],
    rewrite: (bytes) => written(parsePullPage(bytes), pullPageToBytes),
  },
  {
    name: "envelopes",
    seeds: sealed,
    rewrite: (bytes) =>
      written(parseEnvelope(bytes), ({ header, salt, ciphertext, signature }) =>
        concatBytes(headerToBytes(header, salt), ciphertext, signature),
      ),
  },
  {
    name: "grants",
    seeds: grants.map((vector) => hex(vector.grant)),
    rewrite: (bytes) =>
      written(parseGrant(bytes), ({ header, sealed: key, signature }) =>
        concatBytes(grantHeaderToBytes(header), key, signature),
      ),
  },
  {
    name: "versions of a device list",
    seeds: lists.versions.map(hex),
    rewrite: (bytes) =>
      written(parseDeviceListVersion(bytes), ({ statement, signature }) =>
        concatBytes(statementToBytes(statement), signature),
      ),
  },
  {
    name: "pairing messages",
    seeds: [pairing.offer, pairing.answer, pairing.reveal].map(hex),
    rewrite: (bytes) =>
      written(parseOffer(bytes), offerToBytes) ??
      written(parseAnswer(bytes), answerToBytes) ??
      written(parseReveal(bytes), revealToBytes),
  },
  {
    name: "public identities",
    seeds: identities.map((vector) => hex(vector.publicIdentity)),
    rewrite: (bytes) => written(bytesToPublicIdentity(bytes), publicIdentityToBytes),
  },
  {
    name: "padding",
    seeds: [0, 1, 508, 509, 1_000].map((length) => pad(new Uint8Array(length).fill(7))),
    rewrite: (bytes) => {
      const plaintext = unpad(bytes);
      return plaintext === null ? null : pad(plaintext);
    },
  },
  {
    name: "pages of a device",
    seeds: [envelopesToPage([]), envelopesToPage(sealed.slice(0, 2)), envelopesToPage([Uint8Array.of(1)])],
    rewrite: (bytes) => written(pageToEnvelopes(bytes), envelopesToPage),
  },
  {
    name: "base64 of packs",
    seeds: ["", "a", "ab", "abc", "abcd"].map((text) => textToBytes(bytesToBase64(textToBytes(text)))),
    rewrite: (bytes) => {
      const decoded = base64ToBytes(String.fromCharCode(...bytes));
      return decoded === null ? null : textToBytes(bytesToBase64(decoded));
    },
  },
];

export function hex(digits: string): Bytes {
  const bytes = hexToBytes(digits);
  if (bytes === null) throw new Error("the vector file is malformed");
  return bytes;
}

function written<Value>(
  parsed: { readonly ok: true; readonly value: Value } | { readonly ok: false },
  write: (value: Value) => Bytes,
): Bytes | null {
  return parsed.ok ? write(parsed.value) : null;
}
