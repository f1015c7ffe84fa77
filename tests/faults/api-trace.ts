import { createHash } from "node:crypto";
import { bytesToRecordId, type RecordId, recordIdToHex } from "../../src/crypto/keys.ts";
import { bytesToHex } from "../../src/lib/bytes.ts";
import { accessPurposes } from "../../src/protocol/access-request.ts";
import { apiRoutes } from "../../src/protocol/routes.ts";
import {
  type Ask,
  newTestDevice,
  readPushAnswer,
  type TestDevice,
} from "../../src/server/testing/test-device.test-support.ts";
import { makeEnvelope, random } from "../../src/server/testing/test-envelope.test-support.ts";

/** A space with its owner, and somebody who is let in and put out again. */
type Traced = {
  readonly owner: TestDevice;
  readonly guest: TestDevice;
  /** Fetched anew whenever it was refused. */
  readonly tokens: { owner: string; guest: string };
  /** What the server has, by record id in hex. */
  readonly standing: Map<
    string,
    { readonly recordId: RecordId; readonly seq: number; readonly envelope: Uint8Array<ArrayBuffer> }
  >;
  readonly lookup: string;
  slotHash: string | null;
};

type Step = (traced: Traced, ask: Ask, chance: () => number) => Promise<unknown>;

/** Goes a way through the whole API that depends on `chance` and on the answers, right requests and wrong ones. */
export async function walkApi(ask: Ask, host: string, steps: number, chance: () => number): Promise<void> {
  const spaces = [await beginSpace(ask, host), await beginSpace(ask, host)];
  for (const traced of spaces) await letReaderWrite(traced, ask);
  for (let number = 0; number < steps; number += 1) {
    await pick(everyStep, chance)(pick(spaces, chance), ask, chance);
  }
  for (const traced of spaces) await readEverything(traced, ask);
  const [first] = spaces;
  if (first === undefined) return;
  await first.owner.post(first.tokens.owner, apiRoutes.spaceDeletion, { wraps: [first.lookup] });
  for (const traced of spaces) await readEverything(traced, ask);
}

async function beginSpace(ask: Ask, host: string): Promise<Traced> {
  const owner = await newTestDevice(ask, host);
  await owner.createSpace();
  const guest = await newTestDevice(ask, host, owner.space);
  const tokens = { owner: await owner.token(), guest: "" };
  return { owner, guest, tokens, standing: new Map(), lookup: bytesToHex(random(16)), slotHash: null };
}

/** The one refusal to which chance need not come in so many steps: of somebody who may read, and writes. */
async function letReaderWrite(traced: Traced, ask: Ask): Promise<void> {
  const { owner, guest, tokens } = traced;
  const publicKey = bytesToHex(guest.publicKey);
  await owner.post(tokens.owner, apiRoutes.access, { publicKey, role: "reader", epoch: 0 });
  await takeGuestToken(traced, ask);
  await guest.push(tokens.guest, [{ baseSeq: 0, envelope: makeEnvelope(guest.space) }]);
}

async function takeGuestToken({ guest, tokens }: Traced, ask: Ask): Promise<void> {
  const answer = await ask(apiRoutes.tokens, {
    method: "POST",
    body: await guest.signed(accessPurposes.token),
  });
  const { token } = (await answer.json()) as { readonly token?: string };
  if (token !== undefined) tokens.guest = token;
}

const everyStep: readonly Step[] = [
  pushSome,
  pushSome,
  pushSome,
  async ({ owner, tokens, standing }) => {
    // The same bytes once more, as after an answer that was lost.
    const [last] = [...standing.values()].slice(-1);
    if (last !== undefined) await owner.push(tokens.owner, [{ baseSeq: 0, envelope: last.envelope }]);
  },
  async ({ owner, tokens, standing }, _ask, chance) => {
    // From an old version, or from one that never was.
    const recordId = pick([...standing.values(), undefined], chance)?.recordId ?? newRecordId();
    const baseSeq = 1 + Math.floor(chance() * 50);
    await owner.push(tokens.owner, [{ baseSeq, envelope: makeEnvelope(owner.space, { recordId }) }]);
  },
  async ({ owner, tokens }) =>
    owner.push(tokens.owner, [{ baseSeq: 0, envelope: makeEnvelope(owner.space, {}, 131_072 + 80) }]),
  async ({ owner, tokens }) => owner.push(tokens.owner, [{ baseSeq: 0, envelope: random(700) }]),
  async ({ guest, tokens }) =>
    guest.push(tokens.guest, [{ baseSeq: 0, envelope: makeEnvelope(guest.space) }]),
  async ({ tokens }, ask, chance) =>
    get(
      ask,
      pick([tokens.owner, tokens.guest], chance),
      `${apiRoutes.records}?after=${Math.floor(chance() * 60)}`,
    ),
  async ({ owner, tokens, standing }, _ask, chance) => {
    const ids = [...standing.keys()].filter(() => chance() < 0.5).slice(0, 63);
    await owner.post(tokens.owner, apiRoutes.recordReading, { ids: [...ids, bytesToHex(random(16))] });
  },
  async ({ owner, guest, tokens }, _ask, chance) =>
    owner.post(tokens.owner, apiRoutes.access, {
      publicKey: bytesToHex(guest.publicKey),
      role: pick(["owner", "writer", "reader"], chance),
      epoch: Math.floor(chance() * 3),
    }),
  async ({ owner, guest, tokens }) =>
    owner.post(tokens.owner, apiRoutes.accessRemoval, { publicKey: bytesToHex(guest.publicKey) }),
  takeGuestToken,
  async ({ owner }, ask) =>
    ask(apiRoutes.tokens, { method: "POST", body: await owner.signed(accessPurposes.newSpace) }),
  async ({ owner }) => owner.createSpace(),
  async ({ guest }) => guest.createSpace(),
  async (traced) => {
    const [slot, previous] = [random(256), traced.slotHash];
    const answer = await traced.owner.post(traced.tokens.owner, apiRoutes.wrapWriting, {
      lookup: traced.lookup,
      previous,
      slot: bytesToHex(slot),
    });
    if (answer.status === 200) traced.slotHash = createHash("sha256").update(slot).digest("hex");
  },
  async ({ owner, tokens, lookup }) =>
    owner.post(tokens.owner, apiRoutes.wrapWriting, {
      lookup,
      previous: bytesToHex(random(32)),
      slot: bytesToHex(random(256)),
    }),
  async ({ lookup }, ask, chance) =>
    post(ask, apiRoutes.wrapReading, { lookup: pick([lookup, "0".repeat(32)], chance) }),
  async ({ lookup }, ask, chance) =>
    post(ask, apiRoutes.pairingWriting, {
      mailbox: lookup,
      kind: 1 + Math.floor(chance() * 4),
      message: bytesToHex(random(40)),
    }),
  async ({ lookup }, ask, chance) =>
    post(ask, apiRoutes.pairingReading, { mailbox: lookup, kind: 1 + Math.floor(chance() * 4) }),
  async ({ lookup }, ask, chance) =>
    post(ask, apiRoutes.invitationWriting, {
      mailbox: lookup,
      part: pick(["offer", "answer"], chance),
      message: bytesToHex(random(40)),
    }),
  async ({ lookup }, ask, chance) =>
    post(ask, apiRoutes.invitationReading, { mailbox: lookup, part: pick(["offer", "answer"], chance) }),
  async ({ lookup }, ask) => post(ask, apiRoutes.invitationRemoval, { mailbox: lookup }),
];

/** Up to four records in one push, new ones and newer versions. */
async function pushSome({ owner, tokens, standing }: Traced, _ask: Ask, chance: () => number): Promise<void> {
  const records = Array.from({ length: 1 + Math.floor(chance() * 4) }, () =>
    pick([...standing.values(), undefined], chance),
  );
  const once = records.filter((record, index) => record === undefined || records.indexOf(record) === index);
  const pushes = once.map((record) => {
    const recordId = record?.recordId ?? newRecordId();
    return { recordId, baseSeq: record?.seq ?? 0, envelope: makeEnvelope(owner.space, { recordId }) };
  });
  const answer = await readPushAnswer(await owner.push(tokens.owner, pushes));
  for (const [index, { recordId, envelope }] of pushes.entries()) {
    const outcome = answer.outcomes[index];
    if (outcome?.type === "stored")
      standing.set(recordIdToHex(recordId), { recordId, seq: outcome.seq, envelope });
  }
}

async function readEverything({ tokens, lookup }: Traced, ask: Ask): Promise<void> {
  for (const path of [`${apiRoutes.records}?after=0`, apiRoutes.space, apiRoutes.access])
    await get(ask, tokens.owner, path);
  await post(ask, apiRoutes.wrapReading, { lookup });
}

function get(ask: Ask, token: string, path: string): Promise<Response> {
  return ask(path, { headers: { authorization: `Bearer ${token}` } });
}

function post(ask: Ask, path: string, body: unknown): Promise<Response> {
  return ask(path, { method: "POST", body: JSON.stringify(body) });
}

function newRecordId(): RecordId {
  return bytesToRecordId(random(16));
}

function pick<Item>(items: readonly Item[], chance: () => number): Item {
  return items[Math.floor(chance() * items.length)] as Item;
}
