import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CopyTools } from "../../src/app/vault/server-copy/copy-context.ts";
import {
  copyToolsOver,
  newTabs,
  note,
  notes,
  ourDatabases,
  secret,
  type Tabs,
} from "../../src/app/vault/vault.test-support.ts";
import type { Vault, VaultTools } from "../../src/app/vault/vault.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { startExchangeLoop } from "../../src/sync/exchange-loop.ts";
import { newMemoryDatabase } from "../support/memory-database.ts";

// A whole vault in Chromium, against the server's whole app: tests/support/vite-api.ts. The device whose disk is played
// is the other one; a browser has one vault.

const patience = { timeout: 60_000 };
const soon = { timeout: 15_000 };
const done = { ok: true, value: null };
let tabs: Tabs;
let online: { isOn: boolean };

beforeEach(async () => {
  tabs = newTabs();
  online = { isOn: true };
  await tabs.clear();
});
afterEach(() => tabs.endAll());

const network = (): CopyTools["network"] => ({
  host: location.host,
  fetch: (path, init) =>
    online.isOn ? fetch(path, init) : Promise.reject(new TypeError("there is no network")),
});

const here = (instead: Partial<VaultTools> = {}): Promise<Vault> =>
  tabs.open({ loadCopyTools: copyToolsOver(network()), ...instead });

/** In a browser of its own, which has no other tab. */
const runAlone: CopyTools["runLoop"] = ({ watchHeads, ...parts }) =>
  startExchangeLoop({
    ...parts,
    watchHeads: (onHead) => {
      const watching = new AbortController();
      return { ended: watchHeads({ onHead, signal: watching.signal }), stop: () => watching.abort() };
    },
    setTimer: (run, afterMs) => {
      const timer = setTimeout(run, afterMs);
      return () => clearTimeout(timer);
    },
    onMistake: reportError,
  });

/** Another device, with nothing on it. */
async function otherDevice(): Promise<Vault> {
  const database = newMemoryDatabase();
  let isMade = false;
  return tabs.openDeaf({
    hasDatabase: async () => isMade && !database.isErased(),
    openDatabase: async (ifAbsent) => {
      isMade ||= ifAbsent === "create";
      return database;
    },
    eraseRest: async () => undefined,
    loadCopyTools: async () => ({
      ...(await copyToolsOver(network())()),
      runLoop: runAlone,
    }),
  });
}

const statusOf = ({ serverCopy }: Vault) => expect.poll(() => serverCopy.status.value.type, soon);
const notesOf = (vault: Vault) => expect.poll(() => notes(vault), soon);

/** A vault with a note, words that count, and a copy that is in step. */
async function keptVault() {
  const vault = await here();
  await vault.create();
  await vault.write([note("first", "mine")]);
  const phrase = await vault.newRecoveryPhrase();
  const words = phrase.words.join(" ");
  expect(await vault.confirmRecovery(phrase, words)).toEqual(done);
  expect(await vault.serverCopy.turnOn()).toEqual(done);
  await statusOf(vault).toBe("in-step");
  return { vault, words };
}

async function pair(old: Vault, fresh: Vault): Promise<void> {
  const pairing = expectOk(await fresh.serverCopy.newPairing());
  const open = async () => old.serverCopy.openPairing(pairing.code.toLowerCase());
  await expect.poll(async () => (await fetchedOffer(pairing.code)) !== null, soon).toBe(true);
  const opened = expectOk(await open());
  await expect.poll(() => opened.state.value.type, soon).toBe("compare");
  await expect.poll(() => pairing.state.value.type, soon).toBe("compare");
  const number = opened.state.value.type === "compare" ? opened.state.value.number : "";
  expect(pairing.state.value).toMatchObject({ number });
  expect(opened.confirm(number)).toEqual(done);
  expect(pairing.confirm(number)).toEqual(done);
  await expect.poll(() => pairing.state.value.type, soon).toBe("joined");
  await expect.poll(() => opened.state.value.type, soon).toBe("added");
}

/** Locks it and opens it with words, as soon as those count on this device. */
async function reopenWith(vault: Vault, words: string): Promise<void> {
  const open = async () => {
    vault.lock();
    const opened = await vault.unlockWithWords(words);
    if (!opened.ok) await vault.unlock(secret("493817"));
    return opened.ok;
  };
  await expect.poll(open, soon).toBe(true);
}

async function fetchedOffer(code: string) {
  const { connectServer } = await import("../../src/app/platform/server-client.ts");
  const { pairingMailbox, parsePairingCode } = await import("../../src/crypto/pairing-code.ts");
  const parsed = parsePairingCode(code);
  if (parsed === null) throw new Error("this is a code");
  const mailbox = await pairingMailbox(parsed);
  return expectOk(await connectServer(network()).readPairing({ mailbox, kind: 1 }));
}

describe("turning it on", () => {
  test("needs words that count, and a vault that is open", patience, async () => {
    const vault = await here();
    expect(await vault.serverCopy.turnOn()).toMatchObject({ error: { type: "not-open" } });
    await vault.create();
    expect(await vault.serverCopy.turnOn()).toMatchObject({ error: { type: "no-recovery-words" } });
    expect(vault.serverCopy.status.value).toEqual({ type: "off" });
  });

  test("without a network changes nothing", patience, async () => {
    const vault = await here();
    await vault.create();
    const phrase = await vault.newRecoveryPhrase();
    await vault.confirmRecovery(phrase, phrase.words.join(" "));
    online.isOn = false;
    expect(await vault.serverCopy.turnOn()).toMatchObject({ error: { type: "offline" } });
    expect(vault.serverCopy.status.value).toEqual({ type: "off" });
  });

  test("keeps everything there, and the next start goes on with it", patience, async () => {
    const { vault } = await keptVault();
    expect(vault.serverCopy.devices.value).toMatchObject([
      { isThis: true, isRecoveryWords: false, name: expect.stringContaining("Chrome") },
      { isThis: false, isRecoveryWords: true },
    ]);
    const later = await here();
    await statusOf(later).toBe("in-step");
    await expect.poll(() => later.serverCopy.devices.value.length, soon).toBe(2);
    await later.write([note("second", "after the start")]);
    const calm = { type: "waiting", unsent: 1, reason: "calm" };
    await expect.poll(() => later.serverCopy.status.value, soon).toEqual(calm);
    expect(await later.serverCopy.sendNow()).toEqual(done);
    await statusOf(later).toBe("in-step");
  });

  test("sends nothing while there is no network, and says so", patience, async () => {
    const { vault } = await keptVault();
    online.isOn = false;
    await vault.write([note("second", "offline")]);
    expect(await vault.serverCopy.sendNow()).toMatchObject({ error: { type: "offline" } });
    const offline = { type: "waiting", unsent: 1, reason: "offline" };
    await expect.poll(() => vault.serverCopy.status.value, soon).toEqual(offline);
    online.isOn = true;
    expect(await vault.serverCopy.sendNow()).toEqual(done);
    await statusOf(vault).toBe("in-step");
  });
});

describe("another device", () => {
  test("comes in by a code and a number, and each sees at once what the other writes", patience, async () => {
    const { vault } = await keptVault();
    const other = await otherDevice();
    await pair(vault, other);
    await notesOf(other).toEqual(["mine"]);
    expect(other.phase.value).toMatchObject({ type: "open", lock: "none", hasRecovery: true, damaged: 0 });
    await statusOf(other).toBe("in-step");
    await expect.poll(() => vault.serverCopy.devices.value.length, soon).toBe(3);
    await other.write([note("second", "from the other")]);
    await notesOf(vault).toEqual(["from the other", "mine"]);
    await vault.write([note("third", "from here")]);
    await notesOf(other).toEqual(["from here", "from the other", "mine"]);
  });

  test("comes in by the words alone, which then open its lock too", patience, async () => {
    const { words } = await keptVault();
    const other = await otherDevice();
    expect(await other.serverCopy.recover(words.replaceAll(" ", ", ").toUpperCase())).toEqual(done);
    await notesOf(other).toEqual(["mine"]);
    expect(await other.serverCopy.recover(words)).toMatchObject({ error: { type: "not-empty" } });
    await other.changeLock({ kind: "pin", secret: secret("493817") });
    other.lock();
    expect(other.phase.value).toMatchObject({ type: "locked", hasRecovery: true });
    expect(await other.unlockWithWords(words)).toEqual(done);
    expect(notes(other)).toEqual(["mine"]);
    await statusOf(other).toBe("in-step");
  });

  test(
    "is opened by the same words, and by the new ones only once they were replaced",
    patience,
    async () => {
      const { vault, words } = await keptVault();
      const other = await otherDevice();
      await pair(vault, other);
      await notesOf(other).toEqual(["mine"]);
      await other.changeLock({ kind: "pin", secret: secret("493817") });
      await reopenWith(other, words);
      const phrase = await vault.newRecoveryPhrase();
      const fresh = phrase.words.join(" ");
      expect(await vault.confirmRecovery(phrase, fresh)).toEqual(done);
      expect(await vault.serverCopy.sendNow()).toEqual(done);
      expect(await other.serverCopy.sendNow()).toEqual(done);
      await reopenWith(other, fresh);
      other.lock();
      expect(await other.unlockWithWords(words)).toMatchObject({ error: { type: "other-words" } });
      const third = await otherDevice();
      expect(await third.serverCopy.recover(words)).toMatchObject({ error: { type: "other-words" } });
      expect(await third.serverCopy.recover(fresh)).toEqual(done);
      await notesOf(third).toEqual(["mine"]);
    },
  );

  test(
    "stays out with one of two factors: words without their secret, or with another one",
    patience,
    async () => {
      const { vault } = await keptVault();
      const phrase = await vault.newRecoveryPhrase();
      const words = phrase.words.join(" ");
      const sentence = secret("vier losse woorden");
      expect(await vault.confirmRecovery(phrase, words, sentence)).toEqual(done);
      expect(await vault.serverCopy.sendNow()).toEqual(done);
      const other = await otherDevice();
      for (const wrong of [null, secret(""), secret("vier losse worden")])
        expect(await other.serverCopy.recover(words, wrong)).toMatchObject({
          error: { type: "other-words" },
        });
      expect(other.phase.value).toEqual({ type: "empty" });
      expect(await other.serverCopy.recover(words, sentence)).toEqual(done);
      await notesOf(other).toEqual(["mine"]);
      await other.changeLock({ kind: "pin", secret: secret("493817") });
      other.lock();
      expect(await other.unlockWithWords(words)).toMatchObject({ error: { type: "other-words" } });
      expect(await other.unlockWithWords(words, sentence)).toEqual(done);
    },
  );

  test("gets a kind answer to words that are no words, or not these", patience, async () => {
    await keptVault();
    const other = await otherDevice();
    const unknown = (await other.newRecoveryPhrase()).words.join(" ");
    const types = [];
    for (const typed of ["", `${unknown} nog`, unknown.replace(/^\S+/, "xyzxyz"), unknown]) {
      const recovered = await other.serverCopy.recover(typed);
      types.push(recovered.ok ? "ok" : recovered.error.type);
    }
    expect(types).toEqual(["wrong-count", "wrong-count", "unknown-word", "other-words"]);
    expect(other.phase.value).toEqual({ type: "empty" });
  });

  test("that is removed hears it, keeps what it has, and sends nothing any more", patience, async () => {
    const { vault } = await keptVault();
    const other = await otherDevice();
    await pair(vault, other);
    await notesOf(other).toEqual(["mine"]);
    await expect.poll(() => vault.serverCopy.devices.value.length, soon).toBe(3);
    const [, , added] = vault.serverCopy.devices.value;
    expect(added?.isThis).toBe(false);
    expect(await vault.serverCopy.removeDevice(added?.id ?? "")).toEqual(done);
    await statusOf(other).toBe("removed");
    expect(notes(other)).toEqual(["mine"]);
    expect(await other.serverCopy.sendNow()).toMatchObject({ error: { type: "removed" } });
    expect(vault.serverCopy.devices.value).toHaveLength(2);
    await statusOf(vault).toBe("in-step");
  });
});

describe("an end", () => {
  test("of the copy leaves everything here, and a receipt", patience, async () => {
    const { vault, words } = await keptVault();
    const off = expectOk(await vault.serverCopy.turnOff());
    expect(off.receipt).toMatchObject({ accessKeys: 2, wraps: 1 });
    expect(vault.serverCopy.lastReceipt.value).toEqual(off.receipt);
    expect(vault.serverCopy.status.value).toEqual({ type: "off" });
    expect(vault.serverCopy.devices.value).toEqual([]);
    expect(notes(vault)).toEqual(["mine"]);
    expect(await (await otherDevice()).serverCopy.recover(words)).toMatchObject({
      error: { type: "other-words" },
    });
    expect(await vault.serverCopy.turnOn()).toEqual(done);
    await statusOf(vault).toBe("in-step");
  });

  test("of everything: nothing there, nothing here, and other devices say so", patience, async () => {
    const { vault, words } = await keptVault();
    const other = await otherDevice();
    await pair(vault, other);
    await statusOf(other).toBe("in-step");
    const deleted = expectOk(await vault.serverCopy.deleteEverything());
    expect(deleted.receipt).toMatchObject({ accessKeys: 3, wraps: 1 });
    expect(vault.phase.value).toEqual({ type: "empty" });
    expect(await ourDatabases()).toEqual([]);
    await statusOf(other).toBe("removed");
    expect(notes(other)).toEqual(["mine"]);
    expect(await (await otherDevice()).serverCopy.recover(words)).toMatchObject({
      error: { type: "other-words" },
    });
  });

  test("that finds no network ends nothing", patience, async () => {
    const { vault } = await keptVault();
    online.isOn = false;
    expect(await vault.serverCopy.deleteEverything()).toMatchObject({ error: { type: "offline" } });
    expect(notes(vault)).toEqual(["mine"]);
    online.isOn = true;
    await vault.serverCopy.sendNow();
    await statusOf(vault).toBe("in-step");
  });
});

describe("several tabs", () => {
  test("show one status, and what one of them fetched", patience, async () => {
    const { vault } = await keptVault();
    const second = await here();
    await statusOf(second).toBe("in-step");
    await second.write([note("second", "from the second tab")]);
    expect(await second.serverCopy.sendNow()).toEqual(done);
    await statusOf(second).toBe("in-step");
    await statusOf(vault).toBe("in-step");
    const other = await otherDevice();
    await pair(second, other);
    await other.write([note("third", "from elsewhere")]);
    for (const tab of [vault, second]) await notesOf(tab).toContain("from elsewhere");
  });

  test("turned on in one of them is on in the other", patience, async () => {
    const vault = await here();
    await vault.create();
    const second = await here();
    const phrase = await vault.newRecoveryPhrase();
    await vault.confirmRecovery(phrase, phrase.words.join(" "));
    await expect.poll(() => second.phase.value, soon).toMatchObject({ hasRecovery: true });
    await vault.serverCopy.turnOn();
    await statusOf(second).toBe("in-step");
    expectOk(await second.serverCopy.turnOff());
    await statusOf(vault).toBe("off");
  });

  test("ask the server nothing while the vault is locked, and go on once it is open", patience, async () => {
    const asked: string[] = [];
    const watched = network();
    const listening: typeof watched = {
      ...watched,
      fetch: (path, init) => {
        asked.push(path);
        return watched.fetch(path, init);
      },
    };
    const { vault: first } = await keptVault();
    await first.changeLock({ kind: "pin", secret: secret("493817") });
    const vault = await here({ loadCopyTools: copyToolsOver(listening) });
    expect(await vault.unlock(secret("493817"))).toEqual(done);
    await statusOf(vault).toBe("in-step");
    vault.lock();
    expect(vault.serverCopy.status.value).toEqual({ type: "off" });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(asked.length).toBe(before);
    expect(await vault.unlock(secret("493817"))).toEqual(done);
    await statusOf(vault).toBe("in-step");
  });
});
