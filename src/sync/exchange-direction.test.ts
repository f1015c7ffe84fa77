import { expect, test } from "vitest";
import { exchange } from "./exchange.ts";
import { newMemorySpace } from "./memory-space.test-support.ts";
import { idOf, newParticipant, put, twoOf, visible } from "./test-participant.test-support.ts";

test("a look at the server brings what others wrote and sends nothing, until the time for it has come", async () => {
  const server = newMemorySpace();
  const [phone, laptop] = twoOf(await newParticipant(server, 2));
  await laptop.write(put(1, { mood: 4 }), put(2, { mood: 2 }));
  await laptop.exchange();
  await phone.write(put(2, { sleep: 7 }), put(3, { mood: 1 }));
  const before = server.state().seq;

  const looked = await exchange(phone.parts(), "pull");
  expect(looked).toMatchObject({ outcome: { type: "in-step" }, problem: null, unsent: 2 });
  expect(server.state().seq).toBe(before);
  const both = { [idOf(1)]: { mood: 4 }, [idOf(2)]: { mood: 2, sleep: 7 }, [idOf(3)]: { mood: 1 } };
  expect(visible(phone)).toEqual(both);

  expect(await phone.exchange()).toMatchObject({ outcome: { type: "in-step" }, unsent: 0 });
  await laptop.exchange();
  expect(visible(laptop)).toEqual(both);
});
