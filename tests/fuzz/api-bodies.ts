import type { v } from "../../src/lib/schema.ts";
import { accessGrantSchema, accessListSchema, accessRemovalSchema } from "../../src/protocol/access-list.ts";
import {
  accessRequestSchema,
  nonceAnswerSchema,
  tokenAnswerSchema,
} from "../../src/protocol/access-request.ts";
import { apiProblemSchema } from "../../src/protocol/api-problem.ts";
import { headEventSchema, headsRequestSchema } from "../../src/protocol/head-event.ts";
import {
  invitationReadingAnswerSchema,
  invitationReadingSchema,
  invitationRemovalSchema,
  invitationWritingSchema,
} from "../../src/protocol/invitation-mailbox.ts";
import {
  pairingReadingAnswerSchema,
  pairingReadingSchema,
  pairingWritingSchema,
} from "../../src/protocol/pairing-mailbox.ts";
import { recordReadingSchema } from "../../src/protocol/record-reading.ts";
import {
  deletionReceiptSchema,
  spaceDeletionSchema,
  spaceStateSchema,
} from "../../src/protocol/space-state.ts";
import {
  pushKeyAnswerSchema,
  pushRemovalAnswerSchema,
  pushRemovalSchema,
  pushWritingAnswerSchema,
  pushWritingSchema,
} from "../../src/protocol/web-push.ts";
import {
  wrapReadingAnswerSchema,
  wrapReadingSchema,
  wrapWritingSchema,
} from "../../src/protocol/wrap-slot.ts";

type ApiBody = {
  readonly name: string;
  readonly schema: v.GenericSchema;
  readonly valid: readonly unknown[];
};

const [id, key] = ["a1".repeat(16), "b2".repeat(32)];
const grant = { publicKey: key, role: "owner", epoch: 4_294_967_295 };
const slot = "c3".repeat(256);
const place = { mailbox: id, kind: 4 };
const part = { mailbox: id, part: "offer" };
const counts = { records: 1, bytes: 2, accessKeys: 3, mail: 0, wraps: 1 };

/** Every body that app and server read as JSON. */
export const apiBodies: readonly ApiBody[] = [
  { name: "grants of access", schema: accessGrantSchema, valid: [grant] },
  { name: "lists of access", schema: accessListSchema, valid: [{ access: [grant, grant] }] },
  { name: "removals of access", schema: accessRemovalSchema, valid: [{ publicKey: key }] },
  {
    name: "access requests",
    schema: accessRequestSchema,
    valid: [{ space: id, publicKey: key, nonce: key, signature: "d4".repeat(64) }],
  },
  { name: "nonces", schema: nonceAnswerSchema, valid: [{ nonce: key }] },
  { name: "tokens", schema: tokenAnswerSchema, valid: [{ token: "a-Z_9", expiresInSeconds: 900 }] },
  { name: "refusals", schema: apiProblemSchema, valid: [{ type: "space-gone" }] },
  {
    name: "wishes to be woken",
    schema: pushWritingSchema,
    valid: [{ endpoint: "https://push.example.org/send/1", minutes: [0, 720, 10_079] }],
  },
  { name: "answers to those", schema: pushWritingAnswerSchema, valid: [{ stored: true }] },
  { name: "wishes not to be woken", schema: pushRemovalSchema, valid: [{ endpoint: null }] },
  {
    name: "answers to these",
    schema: pushRemovalAnswerSchema,
    valid: [{ removed: true }, { removed: false }],
  },
  { name: "keys for push services", schema: pushKeyAnswerSchema, valid: [{ publicKey: "04".repeat(65) }] },
  { name: "heads", schema: headEventSchema, valid: [{ space: id, seq: 7, watchers: 1 }] },
  { name: "requests for heads", schema: headsRequestSchema, valid: [{ tokens: ["x", "y"] }] },
  { name: "messages of a pairing", schema: pairingWritingSchema, valid: [{ ...place, message: "0102" }] },
  { name: "questions of a pairing", schema: pairingReadingSchema, valid: [place] },
  {
    name: "answers of a pairing",
    schema: pairingReadingAnswerSchema,
    valid: [{ message: null }, { message: "0102" }],
  },
  {
    name: "messages of an invitation",
    schema: invitationWritingSchema,
    valid: [{ ...part, message: "0102" }],
  },
  { name: "questions of an invitation", schema: invitationReadingSchema, valid: [part] },
  {
    name: "answers of an invitation",
    schema: invitationReadingAnswerSchema,
    valid: [{ message: null }, { message: "0102" }],
  },
  { name: "removals of an invitation", schema: invitationRemovalSchema, valid: [{ mailbox: id }] },
  { name: "readings by id", schema: recordReadingSchema, valid: [{ ids: [id, id] }] },
  { name: "deletions", schema: spaceDeletionSchema, valid: [{ wraps: [id] }] },
  { name: "receipts", schema: deletionReceiptSchema, valid: [{ ...counts, day: "2026-11-22" }] },
  {
    name: "states of a space",
    schema: spaceStateSchema,
    valid: [{ seq: 1, bytes: 2, quota: 3, role: "reader", epoch: 0 }],
  },
  { name: "questions for a wrap", schema: wrapReadingSchema, valid: [{ lookup: id }] },
  { name: "slots", schema: wrapReadingAnswerSchema, valid: [{ slot }] },
  { name: "writings of a wrap", schema: wrapWritingSchema, valid: [{ lookup: id, previous: null, slot }] },
];
