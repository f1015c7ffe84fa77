import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LocalStore } from "../../sync/local-store.ts";
import { derivePasswordKey } from "../platform/derive-password-key.ts";
import { openLocalDatabase } from "../platform/local-database.ts";
import { openTabChannel } from "../platform/tab-channel.ts";
import {
  type Gate,
  newGate,
  newTabs,
  note,
  notes,
  openDatabaseWithGate,
  ourDatabases,
  readLockRow,
  secret,
  type Tabs,
} from "./vault.test-support.ts";
import type { VaultTools } from "./vault.ts";

/** Argon2id is slow on purpose, and slower on a busy machine. */
const argonPatience = { timeout: 60_000 };
const done = { ok: true, value: null };
const notOpen = { ok: false, error: { type: "not-open" } };
const pin = { kind: "pin", secret: secret("493817") } as const;
let tabs: Tabs;

beforeEach(async () => {
  tabs = newTabs();
  await tabs.clear();
});
afterEach(() => tabs.endAll());

/** A device with a PIN and one note, of which no tab is open. */
async function prepareLockedDevice(): Promise<void> {
  const vault = await tabs.openDeaf();
  await vault.create();
  await vault.write([note("first", "mine")]);
  await vault.changeLock(pin);
}

/** A tab that would wrongly open something has done so by then. */
const longEnoughToOpen = () => new Promise((resolve) => setTimeout(resolve, 300));

/** Argon2id as it is, but waiting at the gate: the time in which other things happen, made as long as needed. */
function derivingAt(gate: Gate): Pick<VaultTools, "derivePasswordKey"> {
  return {
    derivePasswordKey: async (password, salt, cost) => {
      const key = await derivePasswordKey(password, salt, cost);
      await gate.pass();
      return key;
    },
  };
}

describe("locking while a write is under way", () => {
  test.each(["before", "after"] as const)(
    "keeps the write, shows nothing of it, and opens with it (the lock comes %s the page is durable)",
    argonPatience,
    async (when) => {
      await prepareLockedDevice();
      const gate = newGate();
      const vault = await tabs.open({ openDatabase: openDatabaseWithGate(gate, when) });
      await vault.unlock(secret("493817"));
      const writing = vault.write([note("second", "under way")]);
      await gate.arrived;
      vault.lock();
      gate.open();
      expect(await writing).toEqual(done);
      expect(vault.phase.value).toMatchObject({ type: "locked" });
      expect(notes(vault)).toEqual([]);
      expect(vault.saveStatus.value).toBe("idle");
      await vault.unlock(secret("493817"));
      expect(notes(vault)).toEqual(["mine", "under way"]);
    },
  );

  test("and opening again before it ends shows it as soon as it is durable", argonPatience, async () => {
    await prepareLockedDevice();
    const gate = newGate();
    const vault = await tabs.open({ openDatabase: openDatabaseWithGate(gate, "before") });
    await vault.unlock(secret("493817"));
    const writing = vault.write([note("second", "under way")]);
    await gate.arrived;
    vault.lock();
    const unlocking = vault.unlock(secret("493817"));
    setTimeout(gate.open, 1500);
    expect(await Promise.all([writing, unlocking])).toEqual([done, done]);
    expect(notes(vault)).toEqual(["mine", "under way"]);
    await vault.write([note("third", "after")]);
    expect(notes(vault)).toEqual(["after", "mine", "under way"]);
    expect(vault.saveStatus.value).toBe("saved");
  });
});

test("locking while a tab takes in what another wrote shows nothing of it", argonPatience, async () => {
  await prepareLockedDevice();
  const gate = newGate();
  let isSlow = false;
  const vault = await tabs.open({
    openDatabase: async () => {
      const database = await openLocalDatabase();
      const readSince: LocalStore["readSince"] = async (after) => {
        const unread = await database.store.readSince(after);
        if (isSlow) await gate.pass();
        return unread;
      };
      return { ...database, store: { ...database.store, readSince } };
    },
  });
  await vault.unlock(secret("493817"));
  const other = await tabs.open();
  await other.unlock(secret("493817"));
  isSlow = true;
  const writing = other.write([note("second", "from the other")]);
  await gate.arrived;
  vault.lock();
  gate.open();
  await writing;
  await expect.poll(() => other.phase.value).toMatchObject({ type: "locked" });
  expect(notes(vault)).toEqual([]);
  await vault.unlock(secret("493817"));
  expect(notes(vault)).toEqual(["from the other", "mine"]);
});

describe("what comes after the lock", () => {
  test("is refused by name, and changes nothing", argonPatience, async () => {
    await prepareLockedDevice();
    const vault = await tabs.open();
    await vault.unlock(secret("493817"));
    const phrase = await vault.newRecoveryPhrase();
    vault.lock();
    const { wrap } = await readLockRow();
    expect(await vault.write([note("second", "late")])).toEqual(notOpen);
    expect(await vault.changeLock({ kind: "none" })).toEqual(notOpen);
    expect(await vault.confirmRecovery(phrase, phrase.words.join(" "))).toEqual({
      ok: false,
      error: { type: "storage-failed" },
    });
    expect(await readLockRow()).toMatchObject({ wrap, recoveryWrap: null });
    expect(vault.saveStatus.value).toBe("idle");
    await vault.unlock(secret("493817"));
    expect(notes(vault)).toEqual(["mine"]);
  });

  test("a new lock that was still being made is not put in place", argonPatience, async () => {
    await prepareLockedDevice();
    const gate = newGate();
    let isSlow = false;
    const vault = await tabs.open({
      derivePasswordKey: (...request) =>
        (isSlow ? derivingAt(gate) : { derivePasswordKey }).derivePasswordKey(...request),
    });
    await vault.unlock(secret("493817"));
    isSlow = true;
    const changing = vault.changeLock({ kind: "pin", secret: secret("602914") });
    await gate.arrived;
    vault.lock();
    gate.open();
    expect(await changing).toEqual(notOpen);
    expect(await vault.unlock(secret("493817"))).toEqual(done);
  });
});

describe("while a secret is being tried", () => {
  test(
    "erasing wins: the vault stays empty, and nothing comes back into the browser",
    argonPatience,
    async () => {
      await prepareLockedDevice();
      const gate = newGate();
      const vault = await tabs.open(derivingAt(gate));
      const unlocking = vault.unlock(secret("493817"));
      await gate.arrived;
      await vault.erase();
      gate.open();
      expect(await unlocking).toEqual({ ok: false, error: { type: "interrupted" } });
      expect(vault.phase.value).toEqual({ type: "empty" });
      expect(notes(vault)).toEqual([]);
      expect(await ourDatabases()).toEqual([]);
      expect(await vault.unlock(secret("493817"))).toEqual({ ok: false, error: { type: "interrupted" } });
    },
  );

  test("locking wins", argonPatience, async () => {
    await prepareLockedDevice();
    const gate = newGate();
    const vault = await tabs.open(derivingAt(gate));
    const unlocking = vault.unlock(secret("493817"));
    await gate.arrived;
    vault.lock();
    gate.open();
    expect(await unlocking).toEqual({ ok: false, error: { type: "interrupted" } });
    expect(vault.phase.value).toMatchObject({ type: "locked" });
    expect(notes(vault)).toEqual([]);
  });

  test("trying twice opens once, and what is then written is shown", argonPatience, async () => {
    await prepareLockedDevice();
    const vault = await tabs.open();
    const results = await Promise.all([vault.unlock(secret("493817")), vault.unlock(secret("493817"))]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(vault.phase.value).toMatchObject({ type: "open" });
    await vault.write([note("second", "after")]);
    expect(notes(vault)).toEqual(["after", "mine"]);
  });
});

describe("erasing", () => {
  test.each(["before", "after"] as const)(
    "while a write is under way leaves nothing (it begins %s the page is durable)",
    async (when) => {
      const gate = newGate();
      const vault = await tabs.open({ openDatabase: openDatabaseWithGate(gate, when) });
      await vault.create();
      const writing = vault.write([note("first", "under way")]);
      await gate.arrived;
      const erasing = vault.erase();
      gate.open();
      await erasing;
      await writing;
      expect(vault.phase.value).toEqual({ type: "empty" });
      expect(notes(vault)).toEqual([]);
      expect(vault.saveStatus.value).toBe("idle");
      expect(await ourDatabases()).toEqual([]);
      expect((await tabs.open()).phase.value).toEqual({ type: "empty" });
    },
  );

  test("while a new lock is being made leaves nothing", argonPatience, async () => {
    const gate = newGate();
    const vault = await tabs.open(derivingAt(gate));
    await vault.create();
    const changing = vault.changeLock(pin);
    await gate.arrived;
    await vault.erase();
    gate.open();
    expect(await changing).toEqual(notOpen);
    expect(await ourDatabases()).toEqual([]);
  });

  test("and beginning anew while a new lock is being made keeps the new keys", argonPatience, async () => {
    const gate = newGate();
    const vault = await tabs.open(derivingAt(gate));
    await vault.create();
    const changing = vault.changeLock(pin);
    await gate.arrived;
    await vault.erase();
    await vault.create();
    await vault.write([note("first", "anew")]);
    gate.open();
    expect(await changing).toEqual(notOpen);
    expect(notes(await tabs.open())).toEqual(["anew"]);
  });

  test("in another tab while a write waits there: what follows the write does not come back either", async () => {
    const first = await tabs.open();
    await first.create();
    await first.write([note("first", "mine")]);
    const second = await tabs.open();
    const gate = newGate();
    const order: string[] = [];
    const writing = second.write([note("second", "late")], async () => {
      order.push("follows");
      await gate.pass();
      order.push("has followed");
    });
    await gate.arrived;
    const erasing = first.erase().then(() => order.push("erased"));
    gate.open();
    await Promise.all([writing, erasing]);
    expect(order).toEqual(["follows", "has followed", "erased"]);
    await expect.poll(() => second.phase.value).toEqual({ type: "empty" });
    expect(first.phase.value).toEqual({ type: "empty" });
    expect(await ourDatabases()).toEqual([]);
  });

  test("is not undone by hearing, while it waits, that another tab wrote something", async () => {
    const erasingVault = await tabs.open();
    await erasingVault.create();
    const writer = await tabs.open();
    const gate = newGate();
    const writing = writer.write([note("first", "mine")], gate.pass);
    await gate.arrived;
    const erasing = erasingVault.erase();
    const channel = openTabChannel();
    channel.tell("changed");
    await longEnoughToOpen();
    gate.open();
    await Promise.all([writing, erasing]);
    await longEnoughToOpen();
    expect(erasingVault.phase.value).toEqual({ type: "empty" });
    expect(await ourDatabases()).toEqual([]);
  });

  test("is not undone by a tab that looks a moment too late at what there was", async () => {
    const late = await tabs.open({ hasDatabase: async () => true });
    expect(late.phase.value).toEqual({ type: "empty" });
    openTabChannel().tell("changed");
    await longEnoughToOpen();
    expect(late.phase.value).toEqual({ type: "empty" });
    expect(await ourDatabases()).toEqual([]);
  });
});

test("the save line says saved only when everything is, and a failure stays until it is tried again", async () => {
  const gate = newGate();
  const vault = await tabs.open({ openDatabase: openDatabaseWithGate(gate, "before") });
  await vault.create();
  const sayKept = vault.announceChange();
  expect(vault.saveStatus.value).toBe("saving");
  const writes = [vault.write([note("first", "one")]), vault.write([note("second", "two")])];
  const statuses: string[] = [];
  void writes[0]?.then(() => statuses.push(vault.saveStatus.value));
  gate.open();
  await Promise.all(writes);
  expect(statuses).toEqual(["saving"]);
  // What was announced takes a third write: until then not all of it is kept.
  expect(vault.saveStatus.value).toBe("saving");
  await vault.write([note("third", "three")]);
  expect(vault.saveStatus.value).toBe("saving");
  sayKept();
  expect(vault.saveStatus.value).toBe("saved");
});

test("two writes at once: the first is shown when it is durable, without the second", async () => {
  const vault = await tabs.open();
  await vault.create();
  const shown: unknown[] = [];
  const first = vault.write([note("first", "one")]).then(() => shown.push(notes(vault)));
  const second = vault.write([note("second", "two")]).then(() => shown.push(notes(vault)));
  await Promise.all([first, second]);
  expect(shown).toEqual([["one"], ["one", "two"]]);
});
