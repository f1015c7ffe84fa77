import { expect, test } from "vitest";
import { ok } from "../lib/result.ts";
import { newMemorySpace } from "./memory-space.test-support.ts";
import { isServerPage, pageToEnvelopes } from "./page.ts";
import { newParticipant, put, type Replica, twoOf, visible } from "./test-participant.test-support.ts";

// What a start has to open, and so how long it takes, follows what there is and not how it came to be.

const count = 1_500;

function envelopesInPages({ store }: Replica): number {
  return store.pages().reduce((sum, { bytes }) => {
    const envelopes = isServerPage(bytes) ? ok([]) : pageToEnvelopes(bytes);
    return sum + (envelopes.ok ? envelopes.value.length : 0);
  }, 0);
}

async function twoDevices() {
  const [phone, laptop] = twoOf(await newParticipant(newMemorySpace(), 2));
  await phone.write(...Array.from({ length: count }, (_, number) => put(number, { number })));
  return { phone, laptop };
}

test("after a first push a start opens a snapshot and not what was pushed", async () => {
  const { phone } = await twoDevices();
  expect(envelopesInPages(phone)).toBe(count);
  await phone.exchange();
  expect(phone.store.snapshot()).not.toBeNull();
  expect(envelopesInPages(phone)).toBe(0);
  await phone.reopen();
  expect(Object.keys(visible(phone))).toHaveLength(count);
  expect(phone.log().unsentCount()).toBe(0);
});

test("after a first pull a start opens no envelope, and verifies nothing twice", async () => {
  const { phone, laptop } = await twoDevices();
  await phone.exchange();
  await laptop.exchange();
  expect(envelopesInPages(laptop)).toBe(0);
  await laptop.reopen();
  expect(visible(laptop)).toEqual(visible(phone));
});

test("a record that changes again and again leaves no more behind than the last pages and a snapshot", async () => {
  const { phone } = await twoDevices();
  await phone.exchange();
  for (let round = 0; round < 70; round += 1) {
    await phone.write(put(1, { round }));
    await phone.exchange();
  }
  expect(phone.store.pages().length).toBeLessThanOrEqual(64);
  await phone.reopen();
  expect(Object.keys(visible(phone))).toHaveLength(count);
});
