import { expect } from "vitest";
import type { EvilArea } from "../evil-case.ts";
import { putCopy, putEnvelope, takeCopy } from "../evil-store.ts";
import { onPages, onRecords } from "../mischief.ts";
import { isRecord, pullMembers, pullRecord } from "../pulled.ts";
import { idOf, newStage, visible } from "../stage.ts";

export const rollback: EvilArea = {
  area: "rollback",
  cases: [
    {
      name: "is set back to an older copy of everything",
      ends: "detected",
      play: async () => {
        const { evil, phone, laptop, settle } = await newStage();
        const old = await takeCopy(evil.opened);
        await phone.write(1, { mood: 5 });
        await settle(phone, laptop);
        await putCopy(evil.opened, old);
        expect(await laptop.exchange()).toMatchObject({ problem: "rollback", outcome: { type: "in-step" } });
        await settle(phone, laptop);
        for (const device of [phone, laptop]) expect(visible(device)[idOf(1)]).toEqual({ mood: 5 });
      },
    },
    {
      name: "shows one record as it was, in its new place",
      ends: "detected",
      play: async () => {
        const stage = await newStage();
        const { evil, phone, laptop, settle } = stage;
        const old = await pullRecord(stage, 1);
        await phone.write(1, { mood: 5 });
        await phone.exchange();
        evil.misbehave(
          onRecords((record) => (isRecord(record, 1) ? [{ ...old, seq: record.seq }] : [record])),
        );
        expect(await laptop.exchange()).toMatchObject({ problem: "different" });
        expect(visible(laptop)[idOf(1)]).toEqual({ mood: 4 });
        evil.behave();
        await phone.write(3, { mood: 3 });
        await settle(phone, laptop);
        expect(visible(laptop)[idOf(1)]).toEqual({ mood: 5 });
      },
    },
    {
      name: "puts an old version of a record over the new one",
      ends: "detected",
      play: async () => {
        const stage = await newStage();
        const { evil, phone, laptop, settle } = stage;
        const old = await pullRecord(stage, 1);
        await phone.write(1, { mood: 5 });
        await phone.exchange();
        await putEnvelope(evil.opened, old.envelope);
        // It has seen no newer one.
        await laptop.exchange();
        expect(visible(laptop)[idOf(1)]).toEqual({ mood: 4 });
        expect(await phone.exchange()).toMatchObject({ problem: "rollback", unsent: 0 });
        await settle(phone, laptop);
        for (const device of [phone, laptop]) expect(visible(device)[idOf(1)]).toEqual({ mood: 5 });
      },
    },
    {
      name: "puts an old version over what this very device wrote",
      ends: "detected",
      play: async () => {
        const stage = await newStage();
        const { evil, phone, laptop, settle } = stage;
        const old = await pullRecord(stage, 1);
        await phone.write(1, { mood: 5 });
        await settle(phone, laptop);
        await putEnvelope(evil.opened, old.envelope);
        expect(await phone.exchange()).toMatchObject({
          outcome: { type: "in-step" },
          problem: "rollback",
          unsent: 0,
        });
        expect(visible(phone)[idOf(1)]).toEqual({ mood: 5 });
        expect((await pullRecord(stage, 1)).envelope).not.toEqual(old.envelope);
      },
    },
    {
      name: "puts the members back as they were before somebody was added",
      ends: "detected",
      play: async () => {
        const stage = await newStage();
        const { evil, phone, laptop, settle, newDevice, join } = stage;
        const old = await pullMembers(stage);
        await join(await newDevice());
        await settle(phone, laptop);
        const now = await pullMembers(stage);
        await putEnvelope(evil.opened, old.envelope);
        expect(await laptop.exchange()).toMatchObject({ problem: "rollback" });
        expect((await pullMembers(stage)).envelope).toEqual(now.envelope);
      },
    },
    {
      name: "says that it has less than it said before",
      ends: "detected",
      play: async () => {
        const { evil, phone } = await newStage();
        evil.misbehave(onPages(() => ({ upToSeq: 1, headSeq: 1, records: [] })));
        const before = visible(phone);
        expect(await phone.exchange()).toMatchObject({ problem: "rollback" });
        expect(visible(phone)).toEqual(before);
      },
    },
    {
      name: "has lost everything",
      ends: "detected",
      play: async () => {
        const { evil, phone, laptop, settle } = await newStage();
        const copy = await takeCopy(evil.opened);
        const spaces = copy.spaces.map((space) => ({ ...space, seq: 0, bytes: 0 }));
        await putCopy(evil.opened, { ...copy, records: [], spaces });
        expect(await phone.exchange()).toMatchObject({ problem: "rollback", outcome: { type: "in-step" } });
        await settle(laptop, phone);
        const everything = { [idOf(1)]: { mood: 4 }, [idOf(2)]: { mood: 2 } };
        for (const device of [phone, laptop]) expect(visible(device)).toEqual(everything);
      },
    },
    {
      name: "shows a device that joins a state from before",
      ends: "detected",
      play: async () => {
        const { evil, phone, laptop, settle, newDevice, join } = await newStage();
        const tablet = await newDevice();
        await join(tablet);
        const old = await takeCopy(evil.opened);
        await phone.write(1, { mood: 5 });
        await settle(phone, laptop);
        await putCopy(evil.opened, old);
        expect(await tablet.exchange()).toMatchObject({ problem: null });
        expect(visible(tablet)[idOf(1)]).toEqual({ mood: 4 });
        expect(await phone.exchange()).toMatchObject({ problem: "rollback" });
        await settle(laptop, tablet);
        expect(visible(tablet)[idOf(1)]).toEqual({ mood: 5 });
      },
    },
  ],
};
