import { expect } from "vitest";
import { parseRecordId } from "../../../src/crypto/keys.ts";
import type { EvilArea } from "../evil-case.ts";
import { forget, putCopy, takeCopy } from "../evil-store.ts";
import { onPages, onRecords } from "../mischief.ts";
import { isMembers, isRecord } from "../pulled.ts";
import { idOf, newStage, visible } from "../stage.ts";

export const fork: EvilArea = {
  area: "fork",
  cases: [
    {
      name: "tells two devices two stories, and then shows one the other's",
      ends: "detected",
      play: async () => {
        const { evil, phone, laptop, settle } = await newStage();
        const common = await takeCopy(evil.opened);
        await phone.write(3, { mood: 3 });
        await phone.exchange();
        const ofPhone = await takeCopy(evil.opened);
        await putCopy(evil.opened, common);
        await laptop.write(4, { mood: 4 });
        await laptop.exchange();
        await putCopy(evil.opened, ofPhone);
        await phone.write(5, { mood: 5 });
        await phone.exchange();
        expect((await laptop.exchange()).problem).not.toBeNull();
        await settle(phone, laptop);
        const everything = [1, 2, 3, 4, 5].map(idOf);
        for (const device of [phone, laptop]) expect(Object.keys(visible(device))).toEqual(everything);
      },
    },
    {
      name: "keeps two devices apart for good, each with a story of its own",
      ends: { limit: "keeps two devices apart" },
      play: async () => {
        const { evil, phone, laptop } = await newStage();
        const common = await takeCopy(evil.opened);
        await phone.write(3, { mood: 3 });
        expect(await phone.exchange()).toMatchObject({ problem: null });
        await putCopy(evil.opened, common);
        await laptop.write(4, { mood: 4 });
        expect(await laptop.exchange()).toMatchObject({ problem: null });
      },
    },
  ],
};

export const withholding: EvilArea = {
  area: "withholding",
  cases: [
    {
      name: "leaves one record out",
      ends: "detected",
      play: async () => {
        const { evil, phone, laptop, settle } = await newStage();
        await phone.write(3, { mood: 3 });
        await phone.exchange();
        evil.misbehave(onRecords((record) => (isRecord(record, 3) ? [] : [record])));
        expect((await laptop.exchange()).problem).not.toBeNull();
        expect(visible(laptop)[idOf(3)]).toBeUndefined();
        evil.behave();
        await phone.write(1, { mood: 1 });
        await settle(phone, laptop);
        expect(visible(laptop)[idOf(3)]).toEqual({ mood: 3 });
      },
    },
    {
      name: "leaves out everything that another device wrote, checkpoints and all",
      ends: { limit: "a server that shows a device nothing new" },
      play: async () => {
        const { evil, phone, laptop } = await newStage();
        const before = await takeCopy(evil.opened);
        await phone.write(3, { mood: 3 });
        await phone.exchange();
        await putCopy(evil.opened, before);
        expect(await laptop.exchange()).toMatchObject({ problem: null });
        expect(visible(laptop)[idOf(3)]).toBeUndefined();
      },
    },
    {
      name: "drops a record that is a week old",
      ends: "detected",
      play: async () => {
        const { evil, phone, laptop, settle, newDevice, join } = await newStage();
        const id = parseRecordId(idOf(1));
        if (id === null) throw new Error("no record id");
        await forget(evil.opened, id);
        const tablet = await newDevice();
        await join(tablet);
        expect((await tablet.exchange()).problem).not.toBeNull();
        await laptop.write(5, { mood: 5 });
        await settle(phone, laptop, tablet);
        expect(visible(phone)[idOf(1)]).toEqual({ mood: 4 });
      },
    },
    {
      name: "says that a page is complete while it is not",
      ends: "detected",
      play: async () => {
        const { evil, phone, laptop } = await newStage();
        await phone.write(3, { mood: 3 });
        await phone.write(4, { mood: 4 });
        await phone.exchange();
        evil.misbehave(
          onPages((page, isPull) => (isPull ? { ...page, records: page.records.slice(-1) } : page)),
        );
        expect((await laptop.exchange()).problem).not.toBeNull();
      },
    },
    {
      name: "hides the members from a device that knows them",
      ends: "refused",
      play: async () => {
        const stage = await newStage();
        const { evil, phone, laptop, newDevice, join } = stage;
        await join(await newDevice());
        await phone.write(3, { mood: 3 });
        await phone.exchange();
        evil.misbehave(onRecords((record) => (isMembers(stage, record) ? [] : [record])));
        expect(await laptop.exchange()).toMatchObject({ problem: null, outcome: { type: "in-step" } });
        expect(visible(laptop)[idOf(3)]).toEqual({ mood: 3 });
        expect(laptop.log.syncState().members?.[2]).toBe(3);
      },
    },
    {
      name: "hides the members from a device that knows none",
      ends: "refused",
      play: async () => {
        const stage = await newStage();
        const { evil, newDevice, join } = stage;
        const tablet = await newDevice();
        await join(tablet);
        evil.misbehave(onRecords((record) => (isMembers(stage, record) ? [] : [record])));
        expect(await tablet.exchange()).toMatchObject({ outcome: { type: "no-members" } });
        expect(visible(tablet)).toEqual({});
      },
    },
  ],
};
