import { afterEach, beforeEach, expect, test } from "vitest";
import { sealHelpRun } from "../../../crypto/help-inbox.ts";
import { helpInboxSecretToKey } from "../../../crypto/help-inbox-key.ts";
import { deriveHelpInboxSecret, newMasterKey, newRecordId, recordIdToHex } from "../../../crypto/keys.ts";
import { expectOk } from "../../../crypto/result.test-support.ts";
import { randomBytes } from "../../../crypto/web-crypto.ts";
import { slipSchema } from "../../../domain/slip/slip.ts";
import { urgeSchema } from "../../../domain/urge/urge.ts";
import { textToBytes } from "../../../lib/bytes.ts";
import { putInHelpInbox, readHelpInbox } from "../../platform/help-inbox-store.ts";
import { openParticipantVault } from "../open-participant-vault.ts";
import { recordType } from "../record-views.ts";
import { newTabs } from "../vault.test-support.ts";
import type { Vault } from "../vault.ts";
import { takeInRuns } from "./take-in-runs.ts";

const { clear, openDeaf } = newTabs();
beforeEach(clear);
afterEach(clear);

const urges = recordType("urge", urgeSchema);
const slips = recordType("slip", slipSchema);
const run = { day: "2026-11-22", minute: 1390, before: 7, after: 3, techniques: ["Koud water"], slip: null };
const atMs = Date.UTC(2026, 10, 22, 23, 10);
const slip = { id: "ab".repeat(16), day: run.day, minute: 1410, shameBefore: 8, shameAfter: null };

async function begin() {
  const opened = await openParticipantVault();
  await opened.vault.create();
  await opened.data.changeSettings({ helpCard: true, helpCardParts: ["log"] });
  return opened;
}

/** As the help screen leaves it. */
async function leave(vault: Vault, id: string, content: unknown): Promise<boolean> {
  const secret = await vault.helpInboxSecret();
  if (secret === null) throw new Error("the vault is locked");
  const bytes = Uint8Array.from(id.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const sealed = await sealHelpRun({
    key: await helpInboxSecretToKey(secret),
    id: bytes as ReturnType<typeof newRecordId>,
    content: textToBytes(JSON.stringify(content)),
    random: randomBytes,
  });
  return putInHelpInbox(id, expectOk(sealed));
}

const newId = () => recordIdToHex(newRecordId(randomBytes));

test("what was done on the help screen stands in the diary once the vault opens, and is tidied up", async () => {
  const { vault } = await begin();
  const id = newId();
  expect(await leave(vault, id, { ...run, slip })).toBe(true);
  const { data } = await openParticipantVault();
  await expect.poll(() => data.records(urges)).toHaveLength(1);
  expect(data.records(urges)[0]).toMatchObject({
    id,
    value: { strength: 7, after: 3, ended: "slip", from: "help-now", techniques: ["Koud water"] },
  });
  await expect.poll(() => data.records(slips)).toMatchObject([{ id: slip.id, value: { firstAid: true } }]);
  await expect.poll(readHelpInbox).toEqual([]);
});

test("two tabs that take it in at the same moment, and one that does so again, leave one urge", async () => {
  const { vault } = await begin();
  const tabs = [vault, await openDeaf(), await openDeaf()];
  const id = newId();
  await leave(vault, id, run);
  await Promise.all(tabs.map((tab) => takeInRuns(tab, atMs)));
  await leave(vault, id, run);
  await takeInRuns(vault, atMs);
  const { data } = await openParticipantVault();
  expect(data.records(urges)).toMatchObject([{ id, value: { strength: 7 } }]);
  expect(await readHelpInbox()).toEqual([]);
});

test("an urge that was changed or taken away in the diary stays so when it is taken in again", async () => {
  const { vault, data } = await begin();
  const [changed, removed] = [newId(), newId()];
  for (const id of [changed, removed]) await leave(vault, id, { ...run, after: null, techniques: [] });
  await takeInRuns(vault, atMs);
  await data.write([
    { type: "put", id: changed, kind: "urge", values: { strength: 5, ended: "slip" } },
    { type: "remove", id: removed },
  ]);
  for (const id of [changed, removed]) await leave(vault, id, run);
  await takeInRuns(vault, atMs);
  expect(data.records(urges)).toMatchObject([
    { id: changed, value: { strength: 5, ended: "slip", after: 3, techniques: ["Koud water"] } },
  ]);
});

test("what this vault can never read is tidied up, and hurts nothing", async () => {
  const { vault, data } = await begin();
  const other = await helpInboxSecretToKey(await deriveHelpInboxSecret(newMasterKey(randomBytes)));
  const id = newRecordId(randomBytes);
  const content = textToBytes(JSON.stringify(run));
  const foreign = expectOk(await sealHelpRun({ key: other, id, content, random: randomBytes }));
  await putInHelpInbox(recordIdToHex(id), foreign);
  await leave(vault, newId(), { ...run, before: 70 });
  await leave(vault, newId(), "geen verslag");
  await putInHelpInbox("geen id", Uint8Array.of(1, 2, 3));
  await takeInRuns(vault, atMs);
  expect(data.records(urges)).toEqual([]);
  expect(await readHelpInbox()).toEqual([]);
});

test("without a card nothing is left behind, and switching it off takes what was left with it", async () => {
  const { vault, data } = await begin();
  await leave(vault, newId(), run);
  await data.changeSettings({ helpCard: false });
  expect(await readHelpInbox()).toEqual([]);
  expect(await leave(vault, newId(), run)).toBe(false);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain("loslaten-kaart");
});

test("a locked vault leaves everything where it is", { timeout: 60_000 }, async () => {
  const { vault } = await begin();
  await leave(vault, newId(), run);
  const locked = { ...vault, helpInboxSecret: async () => null };
  await takeInRuns(locked, atMs);
  expect(await readHelpInbox()).toHaveLength(1);
});

test("a buddy who was arranged is asked to call, once, and not when another signal was chosen since or hours have passed", async () => {
  const { vault } = await begin();
  const circle = (title: string, values: object) => ({
    type: "put" as const,
    name: `circle|${title}`,
    kind: "keys-circle",
    values: {
      space: title,
      circle: "buddy",
      as: "owner",
      title,
      isCompared: true,
      members: [{}],
      isInHelpNow: true,
      ...values,
    },
  });
  await vault.write([
    circle("arranged", {}),
    circle("later", { signal: "green", signalAtMs: atMs + 1 }),
    circle("stopped", { members: [] }),
    circle("other", { isInHelpNow: false }),
  ]);
  const signals = () =>
    [...vault.recordById.value.values()]
      .filter(({ kind }) => kind === "keys-circle")
      .map(({ fields }) => [fields.title?.value, fields.signal?.value])
      .toSorted();
  const asked = { ...run, before: null, after: null, techniques: [], askedAtMs: atMs };
  const hourMs = 60 * 60 * 1000;
  await leave(vault, newId(), asked);
  await takeInRuns(vault, atMs + 3 * hourMs);
  expect(signals()).toEqual([
    ["arranged", undefined],
    ["later", "green"],
    ["other", undefined],
    ["stopped", undefined],
  ]);
  await leave(vault, newId(), asked);
  await takeInRuns(vault, atMs + 3 * hourMs - 1);
  expect(signals()).toEqual([
    ["arranged", "call-me"],
    ["later", "green"],
    ["other", undefined],
    ["stopped", undefined],
  ]);
});
