import { beforeEach, describe, expect, test } from "vitest";
import type { Fetch } from "../../src/app/platform/server-client/ask-server.ts";
import { connectServer } from "../../src/app/platform/server-client.ts";
import { startNewDevicePairing } from "../../src/app/vault/pairing/new-device-pairing.ts";
import { startOldDevicePairing } from "../../src/app/vault/pairing/old-device-pairing.ts";
import type { NewDevicePairing, OldDevicePairing } from "../../src/app/vault/pairing-state.ts";
import { deviceToEntry } from "../../src/crypto/device-identity.ts";
import type { DeviceEntry } from "../../src/crypto/device-list-version.ts";
import { type Device, type Epoch, newDevice, newMasterKey, newSpaceKey } from "../../src/crypto/keys.ts";
import { answerPairing, offerPairing } from "../../src/crypto/pairing.ts";
import { type PairingCode, pairingMailbox, parsePairingCode } from "../../src/crypto/pairing-code.ts";
import type { PairingContent } from "../../src/crypto/pairing-package.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { randomBytes } from "../../src/crypto/web-crypto.ts";
import { ok } from "../../src/lib/result.ts";
import { type ServedApp, serveApp } from "../support/serve-app.ts";

const generous = { capacity: 1e9, perSecond: 1e9 };
const content: PairingContent = {
  masterKey: newMasterKey(randomBytes),
  homeEpoch: 3 as Epoch,
  homeKey: newSpaceKey(randomBytes),
  deviceListHead: { number: 4, hash: randomBytes(32) },
  checkpoints: [],
};

let app: ServedApp;
let device: Device;
let joined: PairingContent[];
let admitted: DeviceEntry[];
let forgotten: number;

beforeEach(async () => {
  app = await serveApp({ rates: { perPrefix: generous, perSpace: generous } });
  device = newDevice(randomBytes);
  joined = [];
  admitted = [];
  forgotten = 0;
});

/** The clock of the devices goes with that of the server. */
const time = () => ({
  nowMs: () => app.parts.nowMs(),
  pause: () => new Promise<void>((resolve) => setTimeout(resolve, 2)),
});

function newSide(fetch: Fetch = app.fetch): NewDevicePairing {
  return startNewDevicePairing({
    server: connectServer({ fetch }),
    time: time(),
    random: randomBytes,
    origin: "https://loslaten.example",
    device,
    keepDevice: async () => ok(null),
    forgetDevice: async () => {
      forgotten += 1;
    },
    join: async (given) => {
      joined.push(given);
      return ok(null);
    },
  });
}

function oldSide(code: PairingCode, fetch: Fetch = app.fetch) {
  return startOldDevicePairing(code, {
    server: connectServer({ fetch }),
    time: time(),
    random: randomBytes,
    admit: async (entry) => {
      admitted.push(entry);
      return ok(content);
    },
  });
}

const codeOf = ({ code }: NewDevicePairing): PairingCode => {
  const parsed = parsePairingCode(code);
  if (parsed === null) throw new Error("a pairing shows its code");
  return parsed;
};

const typeOf = ({ state }: NewDevicePairing | OldDevicePairing) => state.value.type;
const becomes = (side: NewDevicePairing | OldDevicePairing, type: string) =>
  expect.poll(() => typeOf(side), { interval: 2 }).toBe(type);
const numberOf = ({ state }: NewDevicePairing | OldDevicePairing): string =>
  state.value.type === "compare" ? state.value.number : "";

/** Both sides, up to the moment at which each shows its number. */
async function upToTheNumbers() {
  const fresh = newSide();
  await offered(codeOf(fresh));
  const old = expectOk(await oldSide(codeOf(fresh)));
  await becomes(fresh, "compare");
  await becomes(old, "compare");
  return { fresh, old };
}

/** Resolves when the offer lies in the mailbox. */
async function offered(code: PairingCode): Promise<void> {
  const mailbox = await pairingMailbox(code);
  const read = async () => expectOk(await connectServer(app).readPairing({ mailbox, kind: 1 }));
  await expect.poll(read, { interval: 2 }).not.toBeNull();
}

describe("two devices in good order", () => {
  test("show one number, and everything goes over once the person typed it on both", async () => {
    const { fresh, old } = await upToTheNumbers();
    expect(numberOf(fresh)).toBe(numberOf(old));
    expect(admitted).toEqual([]);
    const number = numberOf(old);
    expect(old.confirm(` ${number.slice(0, 3)} ${number.slice(3)} `)).toEqual(ok(null));
    await becomes(old, "added");
    // The package lies there, and the new device does not look at it before its own person has compared.
    expect(joined).toEqual([]);
    expect(fresh.confirm(number)).toEqual(ok(null));
    await becomes(fresh, "joined");
    expect(admitted).toEqual([await deviceToEntry(device)]);
    expect(joined.map(({ homeEpoch, masterKey }) => [homeEpoch, masterKey.reveal()])).toEqual([
      [3, content.masterKey.reveal()],
    ]);
  });

  test("in either order, and pressed twice", async () => {
    const { fresh, old } = await upToTheNumbers();
    const number = numberOf(old);
    expect([fresh.confirm(number), fresh.confirm(number)]).toEqual([ok(null), ok(null)]);
    expect(typeOf(fresh)).toBe("receiving");
    old.confirm(number);
    await becomes(fresh, "joined");
    await becomes(old, "added");
    expect([joined.length, admitted.length]).toEqual([1, 1]);
  });

  test("the link leads to the place where the code is asked for", () => {
    const fresh = newSide();
    expect(fresh.code).toMatch(/^.{5}-.{5}$/);
    expect(fresh.link).toBe(`https://loslaten.example/toestel#${codeOf(fresh)}`);
    fresh.refuse();
  });
});

describe("the numbers are not the same", () => {
  test.each(["fresh", "old"] as const)(
    "three times on the %s side ends the pairing for good",
    async (name) => {
      const sides = await upToTheNumbers();
      const side = sides[name];
      const right = numberOf(side);
      const wrong = right === "000000" ? "000001" : "000000";
      expect([side.confirm(wrong), side.confirm(""), side.confirm(wrong)]).toMatchObject([
        { error: { type: "other-number", triesLeft: 2 } },
        { error: { type: "other-number", triesLeft: 1 } },
        { error: { type: "other-number", triesLeft: 0 } },
      ]);
      expect(side.state.value).toEqual({ type: "failed", reason: "wrong-number" });
      expect(side.confirm(right)).toMatchObject({ error: { triesLeft: 0 } });
      const other = name === "old" ? sides.fresh : sides.old;
      other.confirm(right);
      if (name === "old") {
        await becomes(other, "failed");
        expect(other.state.value).toEqual({ type: "failed", reason: "refused" });
      }
      expect(joined).toEqual([]);
      expect(expectRefused(await oldSide(codeOf(sides.fresh)))).toBe("unknown-code");
    },
  );

  test("after two wrong ones the right one still counts", async () => {
    const { old, fresh } = await upToTheNumbers();
    const number = numberOf(old);
    old.confirm("12");
    old.confirm("34");
    expect(old.state.value).toMatchObject({ type: "compare", triesLeft: 1 });
    expect(old.confirm(number)).toEqual(ok(null));
    await becomes(old, "added");
    fresh.refuse();
  });
});

describe("somebody says no", () => {
  test("on the old device: nobody is let in, and the new one need not wait", async () => {
    const { fresh, old } = await upToTheNumbers();
    old.refuse();
    expect(old.state.value).toEqual({ type: "failed", reason: "refused" });
    fresh.confirm(numberOf(fresh));
    await becomes(fresh, "failed");
    expect(fresh.state.value).toEqual({ type: "failed", reason: "refused" });
    expect([admitted, joined]).toEqual([[], []]);
    // It may be somebody that the other device will not have: the next try is made as another one.
    expect(forgotten).toBe(1);
  });

  test("on the new device: what the old one sends is never opened", async () => {
    const { fresh, old } = await upToTheNumbers();
    const number = numberOf(old);
    fresh.refuse();
    old.confirm(number);
    await becomes(old, "added");
    expect(fresh.state.value).toEqual({ type: "failed", reason: "refused" });
    expect(joined).toEqual([]);
  });

  test("while nobody has answered yet", async () => {
    const fresh = newSide();
    fresh.refuse();
    expect(fresh.state.value).toEqual({ type: "failed", reason: "refused" });
  });
});

describe("somebody in between", () => {
  test("who answers in the place of the old device leads to two numbers, and then to nothing", async () => {
    const fresh = newSide();
    const code = codeOf(fresh);
    await offered(code);
    const mailbox = await pairingMailbox(code);
    const server = connectServer(app);
    const offer = expectOk(await server.readPairing({ mailbox, kind: 1 }));
    if (offer === null) throw new Error("the offer lies there");
    const answered = expectOk(await answerPairing(offer, randomBytes));
    expectOk(await server.writePairing({ mailbox, kind: 2, message: answered.answer }));
    await becomes(fresh, "compare");
    // The true old device finds that somebody was before it.
    expect(expectRefused(await oldSide(code))).toBe("unknown-code");
    expectOk(await server.writePairing({ mailbox, kind: 4, message: randomBytes(400) }));
    fresh.confirm(numberOf(fresh));
    await becomes(fresh, "failed");
    expect(fresh.state.value).toEqual({ type: "failed", reason: "tampered" });
    expect(joined).toEqual([]);
  });

  test("who reveals in the place of the new device is found out before any number is shown", async () => {
    const fresh = newSide();
    const code = codeOf(fresh);
    await offered(code);
    const mailbox = await pairingMailbox(code);
    const server = connectServer(app);
    const impostor = await offerPairing(await deviceToEntry(newDevice(randomBytes)), randomBytes);
    expectOk(await server.writePairing({ mailbox, kind: 3, message: impostor.reveal }));
    const old = expectOk(await oldSide(code));
    for (const side of [old, fresh]) {
      await becomes(side, "failed");
      expect(side.state.value).toEqual({ type: "failed", reason: "tampered" });
    }
    expect(admitted).toEqual([]);
  });

  test("who lays a package there before the old device does", async () => {
    const { fresh, old } = await upToTheNumbers();
    const mailbox = await pairingMailbox(codeOf(fresh));
    expectOk(await connectServer(app).writePairing({ mailbox, kind: 4, message: randomBytes(300) }));
    const number = numberOf(old);
    old.confirm(number);
    fresh.confirm(number);
    for (const side of [old, fresh]) {
      await becomes(side, "failed");
      expect(side.state.value).toEqual({ type: "failed", reason: "tampered" });
    }
    expect(joined).toEqual([]);
  });
});

describe("a code", () => {
  test("that nobody waits behind is unknown", async () => {
    const code = parsePairingCode("ABCDE-FGHJK");
    if (code === null) throw new Error("this is a code");
    expect(expectRefused(await oldSide(code))).toBe("unknown-code");
  });

  test("serves one old device only", async () => {
    const { fresh, old } = await upToTheNumbers();
    expect(expectRefused(await oldSide(codeOf(fresh)))).toBe("unknown-code");
    old.refuse();
  });

  test("is good for a quarter of an hour", async () => {
    const fresh = newSide();
    await offered(codeOf(fresh));
    app.pass(16 * 60_000);
    await becomes(fresh, "failed");
    expect(fresh.state.value).toEqual({ type: "failed", reason: "expired" });
    expect(expectRefused(await oldSide(codeOf(fresh)))).toBe("unknown-code");
  });

  test("that ran out while the numbers were compared lets nobody in", async () => {
    const { fresh, old } = await upToTheNumbers();
    const number = numberOf(fresh);
    app.pass(16 * 60_000);
    fresh.confirm(number);
    await becomes(fresh, "failed");
    expect(fresh.state.value).toEqual({ type: "failed", reason: "expired" });
    old.refuse();
  });
});

describe("a network that comes and goes", () => {
  /** Every other question finds no network; every third answer is lost on the way back. */
  const shaky = (): Fetch => {
    let asked = 0;
    return async (path, init) => {
      asked += 1;
      if (asked % 2 === 0) throw new TypeError("there is no network");
      const answer = await app.fetch(path, init);
      if (asked % 3 === 0) throw new TypeError("the line broke");
      return answer;
    };
  };

  test("slows a pairing down and does not end it", async () => {
    const fresh = newSide(shaky());
    await offered(codeOf(fresh));
    const old = expectOk(await oldSide(codeOf(fresh)));
    await becomes(fresh, "compare");
    await becomes(old, "compare");
    const number = numberOf(fresh);
    fresh.confirm(number);
    old.confirm(number);
    await becomes(fresh, "joined");
  });

  test("that never comes is said to be the reason, once the code has run out", async () => {
    const fresh = newSide(async () => {
      app.pass(60_000);
      throw new TypeError("there is no network");
    });
    await becomes(fresh, "failed");
    expect(fresh.state.value).toEqual({ type: "failed", reason: "offline" });
  });

  test("is told at once to who types a code", async () => {
    const code = parsePairingCode("ABCDE-FGHJK");
    if (code === null) throw new Error("this is a code");
    const offline: Fetch = async () => {
      throw new TypeError("there is no network");
    };
    expect(expectRefused(await oldSide(code, offline))).toBe("offline");
  });
});

function expectRefused(result: { readonly ok: boolean; readonly error?: { readonly type: string } }): string {
  if (result.ok || result.error === undefined) throw new Error("expected a refusal");
  return result.error.type;
}
