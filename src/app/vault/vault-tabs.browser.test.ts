import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newTabs, note, notes, ourDatabases, readLockRow, secret, type Tabs } from "./vault.test-support.ts";
import type { Vault } from "./vault.ts";

/** Argon2id is slow on purpose, and slower on a busy machine. */
const argonPatience = { timeout: 60_000 };
const done = { ok: true, value: null };
const pin = { kind: "pin", secret: secret("493817") } as const;
let tabs: Tabs;

beforeEach(async () => {
  tabs = newTabs();
  await tabs.clear();
});
afterEach(() => tabs.endAll());

/** Two tabs on one vault, both open, with one note. */
async function twoTabs(): Promise<readonly [Vault, Vault]> {
  const first = await tabs.open();
  await first.create();
  await first.write([note("first", "mine")]);
  return [first, await tabs.open()];
}

const phaseOf = (vault: Vault) => expect.poll(() => vault.phase.value, { timeout: 5000 });

describe("what one tab writes", () => {
  test("is seen by the other, both ways", async () => {
    const [first, second] = await twoTabs();
    await first.write([note("second", "from the first")]);
    await expect.poll(() => notes(second)).toEqual(["from the first", "mine"]);
    await second.write([note("first", "changed by the second")]);
    await expect.poll(() => notes(first)).toEqual(["changed by the second", "from the first"]);
  });

  test("is built upon by a tab that was asleep: neither overwrites the other", async () => {
    const [first] = await twoTabs();
    const asleep = await tabs.openDeaf();
    await first.write([note("second", "from the first")]);
    expect(notes(asleep)).toEqual(["mine"]);
    await asleep.write([note("third", "from the sleeper")]);
    expect(notes(asleep)).toEqual(["from the first", "from the sleeper", "mine"]);
    const later = await tabs.open();
    expect(notes(later)).toEqual(["from the first", "from the sleeper", "mine"]);
  });

  test("and does not open in the other is counted there", async () => {
    const [first, second] = await twoTabs();
    const database = await openDB("loslaten", 1);
    await database.add("pages", new Uint8Array(700));
    database.close();
    expect(second.phase.value).toMatchObject({ damaged: 0 });
    await first.write([note("second", "from the first")]);
    await phaseOf(second).toMatchObject({ type: "open", damaged: 1 });
    expect(notes(second)).toEqual(["from the first", "mine"]);
  });
});

describe("beginning in one tab", () => {
  test("opens the other that stood at the beginning too", async () => {
    const [first, second] = [await tabs.open(), await tabs.open()];
    await first.create();
    await first.write([note("first", "mine")]);
    await phaseOf(second).toMatchObject({ type: "open" });
    await expect.poll(() => notes(second)).toEqual(["mine"]);
  });

  test("is not undone by a sleeping tab that begins as well: it takes over the keys that are there", async () => {
    const first = await tabs.open();
    const asleep = await tabs.openDeaf();
    await first.create();
    await first.write([note("first", "mine")]);
    const { wrap } = await readLockRow();
    expect(await asleep.create()).toEqual(done);
    expect((await readLockRow()).wrap).toEqual(wrap);
    expect(notes(asleep)).toEqual(["mine"]);
    await asleep.write([note("second", "from the sleeper")]);
    const later = await tabs.open();
    expect(notes(later)).toEqual(["from the sleeper", "mine"]);
    expect(later.phase.value).toMatchObject({ damaged: 0 });
  });

  test("at the same moment as in the other makes one vault", async () => {
    const [first, second] = [await tabs.openDeaf(), await tabs.openDeaf()];
    expect(await Promise.all([first.create(), second.create()])).toEqual([done, done]);
    await Promise.all([first.write([note("first", "one")]), second.write([note("second", "two")])]);
    const later = await tabs.open();
    expect(notes(later)).toEqual(["one", "two"]);
    expect(later.phase.value).toMatchObject({ type: "open", damaged: 0 });
  });
});

describe("locking one tab", () => {
  test("locks the other, also when that one was open before there was a lock", argonPatience, async () => {
    const [first, second] = await twoTabs();
    await first.changeLock(pin);
    first.lock();
    await phaseOf(second).toEqual({ type: "locked", kind: "pin", hasRecovery: false, hasPasskey: false });
    expect(notes(second)).toEqual([]);
    expect(await second.unlock(secret("493817"))).toEqual(done);
    expect(notes(second)).toEqual(["mine"]);
    expect(first.phase.value).toMatchObject({ type: "locked" });
  });

  test("shows in the other what kind of lock it is since", argonPatience, async () => {
    const [first, second] = await twoTabs();
    await first.changeLock(pin);
    await phaseOf(second).toMatchObject({ type: "open", lock: "pin" });
  });

  test("and taking the lock off opens the other", argonPatience, async () => {
    const [first, second] = await twoTabs();
    await first.changeLock(pin);
    first.lock();
    await phaseOf(second).toMatchObject({ type: "locked" });
    await first.unlock(secret("493817"));
    await first.changeLock({ kind: "none" });
    await phaseOf(second).toMatchObject({ type: "open", lock: "none" });
    expect(notes(second)).toEqual(["mine"]);
  });

  test(
    "with a lock that a sleeping tab has not heard of: that tab asks for the newest one",
    argonPatience,
    async () => {
      const [first] = await twoTabs();
      await first.changeLock(pin);
      const asleep = await tabs.openDeaf();
      await first.changeLock({ kind: "phrase", secret: secret("drie natte zeehonden") });
      expect(await asleep.unlock(secret("493817"))).toEqual({ ok: false, error: { type: "wrong-secret" } });
      expect(await asleep.unlock(secret("drie natte zeehonden"))).toEqual(done);
      expect(asleep.phase.value).toMatchObject({ type: "open", lock: "phrase" });
    },
  );
});

test(
  "recovery words made in a tab that was asleep leave the newest lock in its place",
  argonPatience,
  async () => {
    const [first] = await twoTabs();
    const asleep = await tabs.openDeaf();
    await first.changeLock(pin);
    const phrase = await asleep.newRecoveryPhrase();
    expect(await asleep.confirmRecovery(phrase, phrase.words.join(" "))).toEqual(done);
    const later = await tabs.open();
    expect(later.phase.value).toEqual({ type: "locked", kind: "pin", hasRecovery: true, hasPasskey: false });
    expect(await later.unlock(secret("493817"))).toEqual(done);
  },
);

test(
  "a lock changed in a tab that was asleep keeps the recovery words made meanwhile",
  argonPatience,
  async () => {
    const [first] = await twoTabs();
    const asleep = await tabs.openDeaf();
    const phrase = await first.newRecoveryPhrase();
    await first.confirmRecovery(phrase, phrase.words.join(" "));
    await asleep.changeLock(pin);
    const later = await tabs.open();
    expect(later.phase.value).toMatchObject({ type: "locked", hasRecovery: true });
    expect(await later.unlockWithWords(phrase.words.join(" "))).toEqual(done);
  },
);

describe("erasing in one tab", () => {
  test("empties the other: it shows nothing and can write nothing", async () => {
    const [first, second] = await twoTabs();
    await first.erase();
    await phaseOf(second).toEqual({ type: "empty" });
    expect(notes(second)).toEqual([]);
    expect(await second.write([note("second", "late")])).toEqual({ ok: false, error: { type: "not-open" } });
    expect(await ourDatabases()).toEqual([]);
  });

  test(
    "leaves a sleeping tab unable to write, into nothing and into what is begun anew",
    argonPatience,
    async () => {
      const [first] = await twoTabs();
      const asleep = await tabs.openDeaf();
      await first.erase();
      const failed = { ok: false, error: { type: "storage-failed" } };
      expect(await asleep.write([note("second", "late")])).toEqual(failed);
      expect(asleep.saveStatus.value).toBe("storage-failed");
      expect(await asleep.changeLock(pin)).toEqual(failed);
      expect(await ourDatabases()).toEqual([]);

      await first.create();
      await first.write([note("first", "anew")]);
      expect(await asleep.write([note("second", "late")])).toEqual(failed);
      expect(await asleep.changeLock(pin)).toEqual(failed);
      const later = await tabs.open();
      expect(notes(later)).toEqual(["anew"]);
      expect(later.phase.value).toMatchObject({ type: "open", lock: "none", damaged: 0 });
    },
  );

  test(
    "says that a locked sleeping tab can't be unlocked any more, whatever is typed",
    argonPatience,
    async () => {
      const [first] = await twoTabs();
      const phrase = await first.newRecoveryPhrase();
      await first.confirmRecovery(phrase, phrase.words.join(" "));
      await first.changeLock(pin);
      const asleep = await tabs.openDeaf();
      await first.erase();
      expect(await asleep.unlock(secret("493817"))).toEqual({ ok: false, error: { type: "damaged-lock" } });
      expect(await asleep.unlockWithWords(phrase.words.join(" "))).toMatchObject({ ok: false });
      expect(asleep.phase.value).toMatchObject({ type: "locked" });
      expect(await ourDatabases()).toEqual([]);
    },
  );
});
