import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import { canUsePasskeys } from "../platform/passkey.ts";
import {
  type Gate,
  newGate,
  newTabs,
  note,
  notes,
  readLockRow,
  secret,
  type Tabs,
} from "./vault.test-support.ts";
import type { Vault } from "./vault.ts";

/** Argon2id is slow on purpose, and slower on a busy machine. */
const argonPatience = { timeout: 60_000 };
const done = { ok: true, value: null };
const pin = "493817";
const { signalUnknownCredential } = PublicKeyCredential;
let tabs: Tabs;

/** An authenticator of Chromium's own, which confirms by itself: to the browser, a phone with a fingerprint. */
type Authenticator = {
  readonly names: () => Promise<readonly (string | undefined)[]>;
  readonly takeAway: () => Promise<void>;
};

async function addAuthenticator(
  abilities: { readonly hasPrf?: boolean; readonly isUserVerified?: boolean } = {},
): Promise<Authenticator> {
  const { authenticatorId } = await cdp().send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
      isUserVerified: true,
      ...abilities,
    },
  });
  return {
    names: async () => {
      const { credentials } = await cdp().send("WebAuthn.getCredentials", { authenticatorId });
      return credentials.map(({ userName }) => userName);
    },
    takeAway: async () => {
      await cdp().send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
    },
  };
}

/** Somebody who looks at the question of the browser until the gate opens, and then confirms. */
function holdTheQuestion(gate: Gate): void {
  const { create, get } = CredentialsContainer.prototype;
  navigator.credentials.create = async (options) => {
    await gate.pass();
    return create.call(navigator.credentials, options);
  };
  navigator.credentials.get = async (options) => {
    await gate.pass();
    return get.call(navigator.credentials, options);
  };
}

/** What a test put in the place of the browser's own functions. */
function putBack(): void {
  for (const name of ["create", "get"]) Reflect.deleteProperty(navigator.credentials, name);
  PublicKeyCredential.signalUnknownCredential = signalUnknownCredential;
}

beforeEach(async () => {
  tabs = newTabs();
  await tabs.clear();
  await cdp().send("WebAuthn.enable", { enableUI: false });
});
afterEach(async () => {
  putBack();
  await cdp().send("WebAuthn.disable");
  await tabs.endAll();
});

/** A vault with one note, behind a PIN, open. */
async function vaultWithPin(): Promise<Vault> {
  const vault = await tabs.open();
  await vault.create();
  await vault.write([note("first", "mine")]);
  expect(await vault.changeLock({ kind: "pin", secret: secret(pin) })).toEqual(done);
  return vault;
}

async function vaultWithPasskey(): Promise<Vault> {
  const vault = await vaultWithPin();
  expect(await vault.addPasskey()).toEqual(done);
  return vault;
}

describe("a passkey", () => {
  test(
    "opens the vault beside the PIN, also at the next start, and the PIN goes on working",
    argonPatience,
    async () => {
      const authenticator = await addAuthenticator();
      const vault = await vaultWithPasskey();
      expect(vault.phase.value).toMatchObject({ type: "open", lock: "pin", hasPasskey: true });
      expect(await authenticator.names()).toEqual(["Loslaten"]);
      vault.lock();
      expect(vault.phase.value).toMatchObject({ type: "locked", kind: "pin", hasPasskey: true });
      expect(notes(vault)).toEqual([]);
      expect(await vault.unlockWithPasskey()).toEqual(done);
      expect(notes(vault)).toEqual(["mine"]);

      const later = await tabs.open();
      expect(later.phase.value).toMatchObject({ type: "locked", hasPasskey: true });
      expect(await later.unlockWithPasskey()).toEqual(done);
      await later.write([note("second", "later")]);
      later.lock();
      expect(await later.unlock(secret(pin))).toEqual(done);
      expect(notes(later)).toEqual(["later", "mine"]);
      expect(later.phase.value).toMatchObject({ damaged: 0 });
    },
  );

  test("can't be added where there is no lock, and the authenticator is not even asked", async () => {
    const authenticator = await addAuthenticator();
    const vault = await tabs.open();
    expect(await vault.addPasskey()).toEqual({ ok: false, error: { type: "interrupted" } });
    await vault.create();
    expect(await vault.addPasskey()).toEqual({ ok: false, error: { type: "interrupted" } });
    expect(await authenticator.names()).toEqual([]);
  });

  test("leaves the words that were written down as they are", argonPatience, async () => {
    await addAuthenticator();
    const vault = await vaultWithPasskey();
    const phrase = await vault.newRecoveryPhrase();
    await vault.confirmRecovery(phrase, phrase.words.join(" "));
    vault.lock();
    expect(vault.phase.value).toMatchObject({ hasRecovery: true, hasPasskey: true });
    expect(await vault.unlockWithWords(phrase.words.join(" "))).toEqual(done);
    vault.lock();
    expect(await vault.unlockWithPasskey()).toEqual(done);
  });

  test(
    "of an authenticator that answers only when it is asked again opens it too",
    argonPatience,
    async () => {
      await addAuthenticator();
      const { create } = CredentialsContainer.prototype;
      // Not asked for an answer yet, a real authenticator only says that it could give one.
      navigator.credentials.create = (options) => {
        if (options?.publicKey) options.publicKey.extensions = { prf: {} };
        return create.call(navigator.credentials, options);
      };
      const vault = await vaultWithPasskey();
      vault.lock();
      expect(await vault.unlockWithPasskey()).toEqual(done);
    },
  );

  test("can stand beside another one, each of its own authenticator", argonPatience, async () => {
    const first = await addAuthenticator();
    const vault = await vaultWithPasskey();
    await first.takeAway();
    const second = await addAuthenticator();
    expect(await vault.addPasskey()).toEqual(done);
    vault.lock();
    expect(await vault.unlockWithPasskey()).toEqual(done);
    expect((await readLockRow()).passkeys).toHaveLength(2);
    expect(await second.names()).toEqual(["Loslaten"]);
  });
});

describe("nothing is opened or kept", () => {
  test("by an authenticator that gives no key, and its list is left as it was", argonPatience, async () => {
    const authenticator = await addAuthenticator({ hasPrf: false });
    const vault = await vaultWithPin();
    const before = await readLockRow();
    expect(await vault.addPasskey()).toEqual({ ok: false, error: { type: "no-prf" } });
    expect(await readLockRow()).toEqual(before);
    await expect.poll(authenticator.names).toEqual([]);
  });

  test("without the check of who it is", argonPatience, async () => {
    const authenticator = await addAuthenticator({ isUserVerified: false });
    const vault = await vaultWithPin();
    expect(await vault.addPasskey()).toEqual({ ok: false, error: { type: "cancelled" } });
    expect(await authenticator.names()).toEqual([]);
  });

  test("by an authenticator that has no such passkey", argonPatience, async () => {
    const authenticator = await addAuthenticator();
    const vault = await vaultWithPasskey();
    vault.lock();
    await authenticator.takeAway();
    await addAuthenticator();
    expect(await vault.unlockWithPasskey()).toEqual({ ok: false, error: { type: "cancelled" } });
    expect(vault.phase.value).toMatchObject({ type: "locked" });
    expect(await vault.unlock(secret(pin))).toEqual(done);
  });

  test("by the right passkey with the answer to another question", argonPatience, async () => {
    await addAuthenticator();
    const vault = await vaultWithPasskey();
    const [first] = (await readLockRow()).passkeys ?? [];
    await vault.addPasskey();
    const [, second] = (await readLockRow()).passkeys ?? [];
    if (first === undefined || second === undefined) throw new Error("two passkeys were added");
    await changeRow({ passkeys: [{ credentialId: second.credentialId, wrap: first.wrap }] });
    vault.lock();
    expect(await vault.unlockWithPasskey()).toEqual({ ok: false, error: { type: "other-passkey" } });
  });

  test("by a wrap of which a byte was changed", argonPatience, async () => {
    await addAuthenticator();
    const vault = await vaultWithPasskey();
    const [passkey] = (await readLockRow()).passkeys ?? [];
    if (passkey === undefined) throw new Error("a passkey was added");
    vault.lock();
    for (const position of [0, 1, 10, 34, 40, passkey.wrap.length - 1]) {
      const wrap = passkey.wrap.slice();
      wrap[position] = (wrap[position] ?? 0) ^ 1;
      await changeRow({ passkeys: [{ ...passkey, wrap }] });
      expect(await vault.unlockWithPasskey()).toEqual({ ok: false, error: { type: "damaged-lock" } });
    }
    expect(await vault.unlock(secret(pin))).toEqual(done);
  });
});

describe("a lock that is changed", () => {
  test("drops the passkey, in the row and on the authenticator", argonPatience, async () => {
    const authenticator = await addAuthenticator();
    const vault = await vaultWithPasskey();
    await vault.changeLock({ kind: "pin", secret: secret("602914") });
    expect(vault.phase.value).toMatchObject({ lock: "pin", hasPasskey: false });
    expect((await readLockRow()).passkeys ?? []).toEqual([]);
    await expect.poll(authenticator.names).toEqual([]);
    vault.lock();
    expect(await vault.unlockWithPasskey()).toEqual({ ok: false, error: { type: "other-passkey" } });
    expect(await vault.unlock(secret("602914"))).toEqual(done);
  });

  test(
    "can't be opened by the old wrap, put back, where the device still has the passkey",
    argonPatience,
    async () => {
      const authenticator = await addAuthenticator();
      // A browser that can't ask the device to take it out of its list.
      PublicKeyCredential.signalUnknownCredential = async () => undefined;
      const vault = await vaultWithPasskey();
      const { passkeys } = await readLockRow();
      await vault.changeLock({ kind: "pin", secret: secret("602914") });
      vault.lock();
      await changeRow({ passkeys });
      expect(await vault.unlockWithPasskey()).toEqual({ ok: false, error: { type: "damaged-lock" } });
      expect(await authenticator.names()).toEqual(["Loslaten"]);
    },
  );

  test("or taken off leaves no passkey behind", argonPatience, async () => {
    const authenticator = await addAuthenticator();
    const vault = await vaultWithPasskey();
    await vault.changeLock({ kind: "none" });
    expect(vault.phase.value).toMatchObject({ lock: "none", hasPasskey: false });
    expect((await readLockRow()).passkeys ?? []).toEqual([]);
    await expect.poll(authenticator.names).toEqual([]);
  });

  test(
    "while the question stands on the screen makes the new passkey come to nothing",
    argonPatience,
    async () => {
      const authenticator = await addAuthenticator();
      const vault = await vaultWithPin();
      const asleep = await tabs.openDeaf();
      await asleep.unlock(secret(pin));
      const gate = newGate();
      holdTheQuestion(gate);
      const added = asleep.addPasskey();
      await gate.arrived;
      await vault.changeLock({ kind: "pin", secret: secret("602914") });
      gate.open();
      expect(await added).toEqual({ ok: false, error: { type: "interrupted" } });
      expect((await readLockRow()).passkeys ?? []).toEqual([]);
      await expect.poll(authenticator.names).toEqual([]);
      vault.lock();
      expect(await vault.unlock(secret("602914"))).toEqual(done);
    },
  );
});

describe("taking passkeys off", () => {
  test("leaves the PIN, and nothing of them in the row or on the authenticator", argonPatience, async () => {
    const authenticator = await addAuthenticator();
    const vault = await vaultWithPasskey();
    expect(await vault.removePasskeys()).toEqual(done);
    expect(vault.phase.value).toMatchObject({ lock: "pin", hasPasskey: false });
    expect((await readLockRow()).passkeys).toEqual([]);
    await expect.poll(authenticator.names).toEqual([]);
    vault.lock();
    expect(await vault.unlockWithPasskey()).toEqual({ ok: false, error: { type: "other-passkey" } });
    expect(await vault.removePasskeys()).toEqual({ ok: false, error: { type: "not-open" } });
    expect(await vault.unlock(secret(pin))).toEqual(done);
  });

  test("goes with erasing everything", argonPatience, async () => {
    const authenticator = await addAuthenticator();
    const vault = await vaultWithPasskey();
    await vault.erase();
    await expect.poll(authenticator.names).toEqual([]);
  });
});

describe("in several tabs", () => {
  test("a passkey added or taken off in one counts in the other", argonPatience, async () => {
    await addAuthenticator();
    const first = await vaultWithPin();
    const second = await tabs.open();
    const phase = () => expect.poll(() => second.phase.value, { timeout: 5000 });
    await phase().toMatchObject({ type: "locked", hasPasskey: false });
    await first.addPasskey();
    await phase().toMatchObject({ type: "locked", hasPasskey: true });
    expect(await second.unlockWithPasskey()).toEqual(done);
    await first.removePasskeys();
    await phase().toMatchObject({ type: "open", hasPasskey: false });
  });

  test("locking while the question stands on the screen opens nothing", argonPatience, async () => {
    await addAuthenticator();
    const vault = await vaultWithPasskey();
    vault.lock();
    const gate = newGate();
    holdTheQuestion(gate);
    const opening = vault.unlockWithPasskey();
    await gate.arrived;
    expect(await vault.unlock(secret(pin))).toEqual(done);
    vault.lock();
    gate.open();
    expect(await opening).toEqual({ ok: false, error: { type: "interrupted" } });
    expect(vault.phase.value).toMatchObject({ type: "locked" });
    expect(notes(vault)).toEqual([]);
  });
});

test("is offered where the browser has an authenticator of its own", async () => {
  expect(await canUsePasskeys()).toBe(false);
  await addAuthenticator();
  expect(await canUsePasskeys()).toBe(true);
});

/** Changes the row of the lock behind the vault's back, as somebody with the disk can. */
async function changeRow(change: object): Promise<void> {
  const database = await openDB("loslaten");
  await database.put("device", { ...(await readLockRow()), ...change }, "lock");
  database.close();
}
