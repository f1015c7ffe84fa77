import { describe, expect, test } from "vitest";
import { newMemorySpace } from "./memory-space.test-support.ts";
import { setProblemAside } from "./set-server-copy.ts";
import {
  exchangeUntilQuiet,
  idOf,
  newParticipant,
  put,
  twoOf,
  visible,
} from "./test-participant.test-support.ts";

const inStep = { outcome: { type: "in-step" }, problem: null, unsent: 0, heldBack: 0 };

async function twoDevices() {
  const server = newMemorySpace();
  const participant = await newParticipant(server, 2);
  const [phone, laptop] = twoOf(participant);
  return { server, phone, laptop, replicas: participant.replicas };
}

describe("two devices", () => {
  test("each get what the other wrote", async () => {
    const { phone, laptop } = await twoDevices();
    await phone.write(put(1, { mood: 4 }));
    await laptop.write(put(2, { mood: 2 }));
    expect(phone.log().unsentCount()).toBe(1);
    expect(await phone.exchange()).toMatchObject(inStep);
    expect(await laptop.exchange()).toMatchObject(inStep);
    expect(await phone.exchange()).toMatchObject(inStep);
    const both = { [idOf(1)]: { mood: 4 }, [idOf(2)]: { mood: 2 } };
    expect(visible(phone)).toEqual(both);
    expect(visible(laptop)).toEqual(both);
  });

  test("that change one record while apart keep the fields of both, and end with one and the same record", async () => {
    const { phone, laptop, replicas } = await twoDevices();
    await phone.write(put(1, { mood: 4, sleep: 7 }));
    await exchangeUntilQuiet(replicas);
    await phone.write(put(1, { mood: 1 }));
    await laptop.write(put(1, { sleep: 5 }));
    await exchangeUntilQuiet(replicas);
    for (const replica of replicas) expect(visible(replica)).toEqual({ [idOf(1)]: { mood: 1, sleep: 5 } });
  });

  test("that push at the same moment miss nothing of each other: what came between is pulled before it counts as seen", async () => {
    const { server, phone, laptop } = await twoDevices();
    await phone.write(put(1, { mood: 1 }));
    await laptop.write(put(2, { mood: 2 }));
    let isBetween = false;
    await phone.exchange({
      ...server,
      push: async (pushes) => {
        if (!isBetween) await laptop.exchange();
        isBetween = true;
        return server.push(pushes);
      },
    });
    expect(visible(phone)).toEqual({ [idOf(1)]: { mood: 1 }, [idOf(2)]: { mood: 2 } });
    await laptop.exchange();
    expect(visible(laptop)).toEqual(visible(phone));
  });

  test("have nothing to say to each other when nothing changed: one look, and no write", async () => {
    const { phone, replicas, server } = await twoDevices();
    await phone.write(put(1, { mood: 4 }));
    await exchangeUntilQuiet(replicas);
    const before = server.state().seq;
    const calls: string[] = [];
    const report = await phone.exchange({
      pull: (after) => {
        calls.push("pull");
        return server.pull(after);
      },
      read: (ids) => {
        calls.push("read");
        return server.read(ids);
      },
      push: (pushes) => {
        calls.push("push");
        return server.push(pushes);
      },
    });
    expect(report).toMatchObject(inStep);
    expect(calls).toEqual(["pull"]);
    expect(server.state().seq).toBe(before);
  });
});

describe("a server that was set up again from a backup", () => {
  test("gets everything back, is told of, and is told of until the participant knows", async () => {
    const { server, phone, laptop, replicas } = await twoDevices();
    await phone.write(put(1, { mood: 1 }));
    await exchangeUntilQuiet(replicas);
    const backup = server.state();
    await phone.write(put(1, { mood: 2 }), put(2, { mood: 2 }));
    await exchangeUntilQuiet(replicas);
    server.restore(backup);
    expect(await laptop.exchange()).toMatchObject({ ...inStep, problem: "rollback" });
    await exchangeUntilQuiet(replicas);
    const everything = { [idOf(1)]: { mood: 2 }, [idOf(2)]: { mood: 2 } };
    for (const replica of replicas) expect(visible(replica)).toEqual(everything);
    expect(await laptop.exchange()).toMatchObject({ ...inStep, problem: "rollback" });
    await setProblemAside(laptop.log());
    expect(await laptop.exchange()).toMatchObject(inStep);
  });
});
