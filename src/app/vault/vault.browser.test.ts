import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLocalDatabase } from "../platform/local-database.ts";
import { NoPasswordKey } from "../platform/password-message.ts";
import { writeHelpCard } from "./help-card.ts";
import { newTabs, note, notes, ourDatabases, readLockRow, secret, type Tabs } from "./vault.test-support.ts";
import type { Vault } from "./vault.ts";

/** Argon2id is slow on purpose, and slower on a busy machine. */
const argonPatience = { timeout: 60_000 };
const done = { ok: true, value: null };
let tabs: Tabs;

beforeEach(async () => {
  tabs = newTabs();
  await tabs.clear();
});
afterEach(() => tabs.endAll());

/** A vault with one note, locked with a PIN or a phrase. */
async function lockedVault(kind: "pin" | "phrase", chosen: string): Promise<Vault> {
  const vault = await tabs.open();
  await vault.create();
  await vault.write([note("first", "mine")]);
  expect(await vault.changeLock({ kind, secret: secret(chosen) })).toEqual(done);
  vault.lock();
  return vault;
}

describe("beginning", () => {
  test("keeps nothing in the browser until there is something to keep", async () => {
    const vault = await tabs.open();
    expect(vault.phase.value).toEqual({ type: "empty" });
    expect(await vault.write([note("first", "mine")])).toEqual({ ok: false, error: { type: "not-open" } });
    expect(await ourDatabases()).toEqual([]);
  });

  test("makes an open vault, and the next start finds it open with what was written", async () => {
    const vault = await tabs.open();
    expect(await vault.create()).toEqual(done);
    const open = {
      type: "open",
      lock: "none",
      hasRecovery: false,
      hasPasskey: false,
      lockAfter: 5,
      damaged: 0,
    };
    expect(vault.phase.value).toEqual(open);
    expect(await vault.write([note("first", "mine")])).toEqual(done);
    expect(vault.saveStatus.value).toBe("saved");
    const later = await tabs.open();
    expect(later.phase.value).toEqual(open);
    expect(notes(later)).toEqual(["mine"]);
  });

  test("twice at the same moment makes one vault", async () => {
    const vault = await tabs.open();
    expect(await Promise.all([vault.create(), vault.create()])).toEqual([done, done]);
    await vault.write([note("first", "mine")]);
    const later = await tabs.open();
    expect(notes(later)).toEqual(["mine"]);
    expect(later.phase.value).toMatchObject({ damaged: 0 });
  });

  test("where the browser offers no storage fails as such, and succeeds once it does", async () => {
    const newer = await openDB("loslaten", 2);
    const vault = await tabs.open({ hasDatabase: async () => false });
    expect(await vault.create()).toEqual({ ok: false, error: { type: "storage-failed" } });
    expect(vault.phase.value).toEqual({ type: "empty" });
    expect(vault.saveStatus.value).toBe("storage-failed");
    newer.close();
    await (await openLocalDatabase()).erase();
    expect(await vault.create()).toEqual(done);
    expect(vault.phase.value).toMatchObject({ type: "open" });
  });
});

describe("a lock", () => {
  test.each([
    ["pin", "493817", "493818"],
    ["phrase", "drie natte zeehonden", "drie natte zeehond"],
  ] as const)("with a %s opens with it and with nothing else", argonPatience, async (kind, right, wrong) => {
    const vault = await lockedVault(kind, right);
    const locked = { type: "locked", kind, hasRecovery: false, hasPasskey: false };
    expect(vault.phase.value).toEqual(locked);
    expect(notes(vault)).toEqual([]);
    for (const typed of [wrong, "", `${right} `]) {
      expect(await vault.unlock(secret(typed))).toEqual({ ok: false, error: { type: "wrong-secret" } });
    }
    expect(vault.phase.value).toEqual(locked);
    expect(await vault.unlock(secret(right))).toEqual(done);
    expect(vault.phase.value).toMatchObject({ type: "open", lock: kind });
    expect(notes(vault)).toEqual(["mine"]);
    expect((await tabs.open()).phase.value).toEqual(locked);
  });

  test("does nothing on a device without one", async () => {
    const vault = await tabs.open();
    await vault.create();
    await vault.write([note("first", "mine")]);
    vault.lock();
    expect(vault.phase.value).toMatchObject({ type: "open" });
    expect(notes(vault)).toEqual(["mine"]);
  });

  test(
    "that was changed makes the old secret useless, and its wrap and key are gone from IndexedDB",
    argonPatience,
    async () => {
      const vault = await lockedVault("pin", "493817");
      const before = await readLockRow();
      await vault.unlock(secret("493817"));
      expect(await vault.changeLock({ kind: "phrase", secret: secret("drie natte zeehonden") })).toEqual(
        done,
      );
      expect(vault.phase.value).toMatchObject({ type: "open", lock: "phrase" });
      vault.lock();
      expect(await vault.unlock(secret("493817"))).toEqual({ ok: false, error: { type: "wrong-secret" } });
      const later = await tabs.open();
      expect(await later.unlock(secret("493817"))).toEqual({ ok: false, error: { type: "wrong-secret" } });
      expect(await later.unlock(secret("drie natte zeehonden"))).toEqual(done);

      const database = await openDB("loslaten", 1);
      const rows = await database.getAll("device");
      database.close();
      expect(rows).toHaveLength(1);
      expect(rows[0].wrap).not.toEqual(before.wrap);
      const { encrypt } = crypto.subtle;
      const seal = (key: unknown) =>
        encrypt.call(
          crypto.subtle,
          { name: "AES-GCM", iv: new Uint8Array(12) },
          key as CryptoKey,
          new Uint8Array(16),
        );
      expect(new Uint8Array(await seal(rows[0].deviceKey))).not.toEqual(
        new Uint8Array(await seal(before.deviceKey)),
      );
    },
  );

  test("that was taken off asks for nothing any more", argonPatience, async () => {
    const vault = await lockedVault("pin", "493817");
    await vault.unlock(secret("493817"));
    expect(await vault.changeLock({ kind: "none" })).toEqual(done);
    expect((await tabs.open()).phase.value).toMatchObject({ type: "open", lock: "none" });
  });

  test(
    "for which the device has no memory now fails as such: the one before it stands, and says nothing about the secret",
    argonPatience,
    async () => {
      const vault = await lockedVault("pin", "493817");
      const poor = await tabs.open({
        derivePasswordKey: () => Promise.reject(new NoPasswordKey("no 64 MiB")),
      });
      const noKey = { ok: false, error: { type: "no-key-now" } };
      expect(await poor.unlock(secret("493817"))).toEqual(noKey);
      expect(poor.phase.value).toMatchObject({ type: "locked" });
      await vault.unlock(secret("493817"));
      await vault.changeLock({ kind: "none" });
      const open = await tabs.open({
        derivePasswordKey: () => Promise.reject(new NoPasswordKey("no 64 MiB")),
      });
      expect(await open.changeLock({ kind: "pin", secret: secret("602914") })).toEqual(noKey);
      expect((await readLockRow()).kind).toBe("none");
    },
  );

  test("of which a byte was changed is damaged, and never a wrong secret", argonPatience, async () => {
    const vault = await lockedVault("pin", "493817");
    const { wrap } = await readLockRow();
    const database = await openLocalDatabase();
    for (const position of [0, 1, 3, 9, 20, 30, wrap.length - 1]) {
      const damaged = wrap.slice();
      damaged[position] = (damaged[position] ?? 0) ^ 1;
      await database.updateLock((lock) => ({ ...(lock as NonNullable<typeof lock>), wrap: damaged }));
      expect(await vault.unlock(secret("493817"))).toEqual({ ok: false, error: { type: "damaged-lock" } });
    }
    await database.updateLock((lock) => ({ ...(lock as NonNullable<typeof lock>), wrap }));
    expect(await vault.unlock(secret("493817"))).toEqual(done);
  });
});

describe("the recovery words", () => {
  test(
    "count from the moment they were typed back, and open a vault of which the lock was forgotten",
    argonPatience,
    async () => {
      const vault = await lockedVault("pin", "493817");
      await vault.unlock(secret("493817"));
      const phrase = await vault.newRecoveryPhrase();
      expect(phrase.words).toHaveLength(12);
      const typed = phrase.words.join(" ");
      expect(await vault.confirmRecovery(phrase, phrase.words.toReversed().join(" "))).toMatchObject({
        ok: false,
      });
      expect(await vault.confirmRecovery(phrase, phrase.words.slice(1).join(" "))).toMatchObject({
        error: { type: "wrong-count" },
      });
      expect((await readLockRow()).recoveryWrap).toBeNull();
      expect(await vault.confirmRecovery(phrase, typed)).toEqual(done);
      expect(vault.phase.value).toMatchObject({ type: "open", lock: "pin", hasRecovery: true });

      vault.lock();
      const other = (await vault.newRecoveryPhrase()).words.join(" ");
      expect(await vault.unlockWithWords(other)).toEqual({ ok: false, error: { type: "other-words" } });
      const short = phrase.words.map((word) => ` ${word.slice(0, 4).toUpperCase()}`).join(",");
      expect(await vault.unlockWithWords(short)).toEqual(done);
      expect(notes(vault)).toEqual(["mine"]);
    },
  );

  test(
    "go on counting as this device: what is written after them is read by whoever unlocks later",
    argonPatience,
    async () => {
      const vault = await lockedVault("pin", "493817");
      await vault.unlock(secret("493817"));
      const phrase = await vault.newRecoveryPhrase();
      await vault.confirmRecovery(phrase, phrase.words.join(" "));
      vault.lock();
      await vault.unlockWithWords(phrase.words.join(" "));
      await vault.write([note("second", "after the words")]);
      const later = await tabs.open();
      await later.unlock(secret("493817"));
      expect(notes(later)).toEqual(["after the words", "mine"]);
      expect(later.phase.value).toMatchObject({ damaged: 0 });
    },
  );

  test(
    "still open it after the lock was changed; new words make the old ones useless",
    argonPatience,
    async () => {
      const vault = await lockedVault("pin", "493817");
      await vault.unlock(secret("493817"));
      const [first, second] = [await vault.newRecoveryPhrase(), await vault.newRecoveryPhrase()];
      await vault.confirmRecovery(first, first.words.join(" "));
      await vault.changeLock({ kind: "pin", secret: secret("602914") });
      vault.lock();
      expect(await vault.unlockWithWords(first.words.join(" "))).toEqual(done);
      await vault.confirmRecovery(second, second.words.join(" "));
      vault.lock();
      expect(await vault.unlockWithWords(first.words.join(" "))).toEqual({
        ok: false,
        error: { type: "other-words" },
      });
      expect(await vault.unlockWithWords(second.words.join(" "))).toEqual(done);
      vault.lock();
      expect(await vault.unlock(secret("602914"))).toEqual(done);
    },
  );

  test("open nothing on a device that has none", argonPatience, async () => {
    const vault = await lockedVault("pin", "493817");
    const words = (await vault.newRecoveryPhrase()).words.join(" ");
    expect(await vault.unlockWithWords(words)).toEqual({ ok: false, error: { type: "other-words" } });
    expect(vault.phase.value).toMatchObject({ type: "locked" });
  });
});

describe("what does not open", () => {
  test("is said to be damaged, and can be erased to begin anew", async () => {
    const vault = await tabs.open();
    await vault.create();
    for (let number = 0; number < 65; number += 1) await vault.write([note("first", `${number}`)]);
    const database = await openDB("loslaten", 1);
    const snapshot = await database.get("snapshot", "current");
    snapshot.bytes[40] ^= 1;
    await database.put("snapshot", snapshot, "current");
    database.close();
    const damaged = await tabs.open();
    expect(damaged.phase.value).toEqual({ type: "damaged" });
    expect(notes(damaged)).toEqual([]);
    await damaged.erase();
    expect(damaged.phase.value).toEqual({ type: "empty" });
    expect(await damaged.create()).toEqual(done);
    expect(damaged.phase.value).toMatchObject({ type: "open", damaged: 0 });
  });

  test("because a newer version of the app made it is not written over, and can be erased", async () => {
    (await openDB("loslaten", 2)).close();
    const vault = await tabs.open();
    expect(vault.phase.value).toEqual({ type: "damaged" });
    await vault.erase();
    expect(await ourDatabases()).toEqual([]);
    expect(vault.phase.value).toEqual({ type: "empty" });
  });

  test("in part is counted for the participant, and the rest is there", async () => {
    const vault = await tabs.open();
    await vault.create();
    await vault.write([note("first", "whole")]);
    await vault.write([note("second", "broken")]);
    const database = await openDB("loslaten", 1);
    const page = await database.get("pages", 2);
    page[300] ^= 1;
    await database.put("pages", page, 2);
    database.close();
    const later = await tabs.open();
    expect(later.phase.value).toMatchObject({ type: "open", damaged: 1 });
    expect(notes(later)).toEqual(["whole"]);
  });
});

describe("erasing", () => {
  test("leaves no database of ours, the help card included", async () => {
    const vault = await tabs.open();
    await vault.create();
    await vault.write([note("first", "mine")]);
    await writeHelpCard({ reason: "Ik wil weer slapen.", techniques: [] });
    expect(await ourDatabases()).toEqual(expect.arrayContaining(["loslaten", "loslaten-kaart"]));
    await vault.erase();
    expect(await ourDatabases()).toEqual([]);
    expect(vault.phase.value).toEqual({ type: "empty" });
    expect(notes(vault)).toEqual([]);
    expect(vault.saveStatus.value).toBe("idle");
    expect(await vault.write([note("second", "late")])).toEqual({ ok: false, error: { type: "not-open" } });
    expect(await ourDatabases()).toEqual([]);
  });

  test("needs no secret: who forgot the lock can begin anew", argonPatience, async () => {
    const vault = await lockedVault("pin", "493817");
    await vault.erase();
    expect(await ourDatabases()).toEqual([]);
    expect((await tabs.open()).phase.value).toEqual({ type: "empty" });
  });

  test("and beginning again makes other keys: nothing of before is read", async () => {
    const vault = await tabs.open();
    await vault.create();
    await vault.write([note("first", "before")]);
    await vault.erase();
    await vault.create();
    expect(notes(vault)).toEqual([]);
    await vault.write([note("first", "after")]);
    expect(notes(await tabs.open())).toEqual(["after"]);
  });
});
