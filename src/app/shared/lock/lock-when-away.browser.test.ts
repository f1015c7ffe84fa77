import { afterEach, beforeEach, expect, test } from "vitest";
import { newTabs, note, notes, secret, type Tabs } from "../../vault/vault.test-support.ts";
import type { Vault } from "../../vault/vault.ts";
import { lockWhenAway } from "./lock-when-away.ts";

/** Argon2id is slow on purpose, and slower on a busy machine. */
const argonPatience = { timeout: 60_000 };
const minuteMs = 60_000;
const done = { ok: true, value: null };
let tabs: Tabs;

beforeEach(async () => {
  tabs = newTabs();
  await tabs.clear();
});
afterEach(() => tabs.endAll());

/** A page and a clock of which the test says when it is looked at, and how late it is. */
function newPage(vault: Vault) {
  const page = document.implementation.createHTMLDocument();
  let now = 0;
  let isSeen = true;
  const visibility = { get: () => (isSeen ? "visible" : "hidden") };
  Object.defineProperty(page, "visibilityState", visibility);
  const turn = (isSeenNow: boolean): void => {
    isSeen = isSeenNow;
    page.dispatchEvent(new Event("visibilitychange"));
  };
  lockWhenAway(page, vault, () => now);
  return {
    hide: () => turn(false),
    show: () => turn(true),
    comeBackAfter: (ms: number) => {
      turn(false);
      now += ms;
      turn(true);
    },
  };
}

async function vaultWithPin(): Promise<Vault> {
  const vault = await tabs.open();
  await vault.create();
  await vault.write([note("first", "mine")]);
  expect(await vault.changeLock({ kind: "pin", secret: secret("493817") })).toEqual(done);
  return vault;
}

test(
  "who chose nothing comes back after five minutes to a locked app, and sooner to an open one",
  argonPatience,
  async () => {
    const vault = await vaultWithPin();
    const page = newPage(vault);
    page.comeBackAfter(5 * minuteMs - 1);
    expect(vault.phase.value).toMatchObject({ type: "open" });
    page.comeBackAfter(5 * minuteMs);
    expect(vault.phase.value).toMatchObject({ type: "locked" });
  },
);

test.each([1, 15] as const)(
  "%i chosen minutes count, also after the next start",
  argonPatience,
  async (minutes) => {
    expect(await (await vaultWithPin()).changeLockAfter(minutes)).toEqual(done);
    const vault = await tabs.open();
    await vault.unlock(secret("493817"));
    expect(vault.phase.value).toMatchObject({ lockAfter: minutes });
    const page = newPage(vault);
    page.comeBackAfter(minutes * minuteMs - 1);
    expect(vault.phase.value).toMatchObject({ type: "open" });
    page.comeBackAfter(minutes * minuteMs);
    expect(vault.phase.value).toMatchObject({ type: "locked" });
  },
);

test("time in view does not count", argonPatience, async () => {
  const vault = await vaultWithPin();
  const page = newPage(vault);
  for (let round = 0; round < 3; round += 1) page.comeBackAfter(4 * minuteMs);
  expect(vault.phase.value).toMatchObject({ type: "open" });
});

test("at once locks while nobody looks, and what was typed last is kept", argonPatience, async () => {
  const vault = await vaultWithPin();
  await vault.changeLockAfter(0);
  const page = newPage(vault);
  const sayKept = vault.announceChange();
  page.hide();
  await vault.write([note("second", "typed last")]);
  sayKept();
  await expect.poll(() => vault.phase.value).toMatchObject({ type: "locked" });
  await vault.unlock(secret("493817"));
  expect(notes(vault)).toEqual(["mine", "typed last"]);
});

test(
  "at once locks also who looks away so shortly that nothing could happen meanwhile",
  argonPatience,
  async () => {
    const vault = await vaultWithPin();
    await vault.changeLockAfter(0);
    newPage(vault).comeBackAfter(0);
    expect(vault.phase.value).toMatchObject({ type: "locked" });
  },
);

test(
  "what is chosen in one tab counts in the other, and stays when the lock is changed",
  argonPatience,
  async () => {
    const first = await vaultWithPin();
    const second = await tabs.open();
    await second.unlock(secret("493817"));
    await first.changeLockAfter(15);
    await expect.poll(() => second.phase.value).toMatchObject({ lockAfter: 15 });
    await first.changeLock({ kind: "pin", secret: secret("602914") });
    expect(first.phase.value).toMatchObject({ lockAfter: 15 });
  },
);

test(
  "a device without a lock stays open, and one that is locked is asked nothing",
  argonPatience,
  async () => {
    const vault = await tabs.open();
    await vault.create();
    const page = newPage(vault);
    page.comeBackAfter(60 * minuteMs);
    expect(vault.phase.value).toMatchObject({ type: "open" });
    await vault.changeLock({ kind: "pin", secret: secret("493817") });
    await vault.changeLockAfter(0);
    vault.lock();
    // The question of a passkey or a password manager can hide the page: opening goes on behind it.
    const opening = vault.unlock(secret("493817"));
    page.comeBackAfter(minuteMs);
    expect(await opening).toEqual(done);
    expect(await vault.changeLockAfter(5)).toEqual(done);
    vault.lock();
    expect(await vault.changeLockAfter(1)).toEqual({ ok: false, error: { type: "not-open" } });
  },
);
