import { expect } from "vitest";
import { apiRoutes } from "../../../src/protocol/routes.ts";
import type { EvilArea } from "../evil-case.ts";
import { putCopy, takeCopy } from "../evil-store.ts";
import { insteadOfPushes, json, onPath, onPushAnswers } from "../mischief.ts";
import { idOf, newStage, visible } from "../stage.ts";

/** More than any exchange with two devices needs. */
const manyRequests = 60;

export const promises: EvilArea = {
  area: "heads, quotas and receipts",
  cases: [
    {
      name: "says that a record is stored, and drops it",
      ends: "detected",
      play: async () => {
        const { evil, phone, laptop, settle } = await newStage();
        const before = await takeCopy(evil.opened);
        await phone.write(3, { mood: 3 });
        await phone.exchange();
        await putCopy(evil.opened, before);
        expect(await phone.exchange()).toMatchObject({ problem: "rollback", outcome: { type: "in-step" } });
        await settle(laptop, phone);
        expect(visible(laptop)[idOf(3)]).toEqual({ mood: 3 });
      },
    },
    {
      name: "says stored for every record that it is given, without taking one",
      ends: "detected",
      play: async () => {
        const { evil, phone } = await newStage();
        await phone.write(3, { mood: 3 });
        let seq = 100;
        evil.misbehave(
          insteadOfPushes(() => {
            seq += 1;
            return { headSeq: seq, outcomes: [{ type: "stored", seq }] };
          }),
        );
        expect(await phone.exchange()).toMatchObject({ problem: "rollback" });
        expect(visible(phone)[idOf(3)]).toEqual({ mood: 3 });
        evil.behave();
        expect(await phone.exchange()).toMatchObject({ unsent: 0, outcome: { type: "in-step" } });
      },
    },
    {
      name: "says that everything is a conflict, for ever",
      ends: "refused",
      play: async () => {
        const { evil, phone, laptop, settle } = await newStage();
        await phone.write(3, { mood: 3 });
        evil.misbehave(insteadOfPushes(() => ({ headSeq: 9, outcomes: [{ type: "conflict", seq: 0 }] })));
        evil.takeSeen();
        await phone.exchange();
        expect(evil.takeSeen().length).toBeLessThan(manyRequests);
        evil.behave();
        await settle(phone, laptop);
        expect(visible(laptop)[idOf(3)]).toEqual({ mood: 3 });
      },
    },
    {
      name: "says that a space is full which is not",
      ends: "detected",
      play: async () => {
        const { evil, phone, laptop, settle } = await newStage();
        await phone.write(3, { mood: 3 });
        const headSeq = phone.log.syncState().pulledSeq;
        evil.misbehave(insteadOfPushes(() => ({ headSeq, outcomes: [{ type: "over-quota", seq: 0 }] })));
        expect(await phone.exchange()).toMatchObject({ outcome: { type: "full" }, unsent: 1 });
        evil.behave();
        await settle(phone, laptop);
        expect(visible(laptop)[idOf(3)]).toEqual({ mood: 3 });
      },
    },
    {
      name: "says that a device has counted twice which has not",
      ends: "refused",
      play: async () => {
        const { evil, phone, laptop, settle } = await newStage();
        await phone.write(3, { mood: 3 });
        evil.misbehave(
          insteadOfPushes(() => ({ headSeq: 9, outcomes: [{ type: "sequence-reused", seq: 9 }] })),
        );
        evil.takeSeen();
        await phone.exchange();
        expect(evil.takeSeen().length).toBeLessThan(manyRequests);
        expect(visible(phone)[idOf(3)]).toEqual({ mood: 3 });
        evil.behave();
        await phone.exchange();
        await settle(phone, laptop);
        expect(visible(laptop)[idOf(3)]).toEqual({ mood: 3 });
      },
    },
    {
      name: "answers for fewer records than it was given",
      ends: "refused",
      play: async () => {
        const { evil, phone, laptop, settle } = await newStage();
        await phone.write(3, { mood: 3 });
        await phone.write(4, { mood: 4 });
        evil.misbehave(onPushAnswers(({ headSeq, outcomes }) => ({ headSeq, outcomes: outcomes.slice(1) })));
        expect(await phone.exchange()).toMatchObject({ outcome: { type: "outdated" } });
        evil.behave();
        await settle(phone, laptop);
        expect(Object.keys(visible(laptop))).toEqual([1, 2, 3, 4].map(idOf));
      },
    },
    {
      name: "answers for the records in another order",
      ends: "refused",
      play: async () => {
        const { evil, phone, laptop, settle } = await newStage();
        await phone.write(3, { mood: 3 });
        await phone.write(4, { mood: 4 });
        evil.misbehave(
          onPushAnswers(({ headSeq, outcomes }) => ({ headSeq, outcomes: outcomes.toReversed() })),
        );
        await phone.exchange();
        evil.behave();
        await phone.write(3, { mood: 9 });
        await phone.write(4, { mood: 8 });
        await settle(phone, laptop);
        for (const device of [phone, laptop]) {
          expect(visible(device)).toMatchObject({ [idOf(3)]: { mood: 9 }, [idOf(4)]: { mood: 8 } });
        }
      },
    },
    {
      name: "loses the answer to a push that it has stored",
      ends: "refused",
      play: async () => {
        const { evil, phone, laptop, settle } = await newStage();
        await phone.write(3, { mood: 3 });
        evil.misbehave(async (request, answer) => {
          const honest = await answer();
          const isPush = request.method === "POST" && request.path === apiRoutes.records;
          return isPush ? json({ type: "unavailable" }, 503) : honest;
        });
        expect(await phone.exchange()).toMatchObject({ outcome: { type: "busy" }, unsent: 1 });
        evil.behave();
        await settle(phone, laptop);
        expect(visible(laptop)[idOf(3)]).toEqual({ mood: 3 });
        expect(await phone.exchange()).toMatchObject({ unsent: 0, problem: null });
      },
    },
    {
      name: "tells heads that are not there, of spaces that are not ours",
      ends: "refused",
      play: async () => {
        const { evil, phone } = await newStage();
        const other = JSON.stringify({ space: "ab".repeat(16), seq: 9e15, watchers: 2 });
        const text = `event: head\ndata: ${other}\n\nevent: head\ndata: nonsense\n\n`;
        const headers = { "content-type": "text/event-stream" };
        evil.misbehave(onPath(apiRoutes.heads, () => new Response(text, { headers })));
        const heard: number[] = [];
        const { signal } = new AbortController();
        await phone.space.watchHeads({ onHead: ({ seq }) => heard.push(seq), signal });
        expect(heard).toEqual([]);
      },
    },
    {
      name: "tells heads without end and without a line",
      ends: "refused",
      play: async () => {
        const { evil, phone } = await newStage();
        const headers = { "content-type": "text/event-stream" };
        const body = new ReadableStream<Uint8Array>({
          pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(97)),
        });
        evil.misbehave(onPath(apiRoutes.heads, () => new Response(body, { headers })));
        const { signal } = new AbortController();
        const watched = await phone.space.watchHeads({ onHead: () => {}, signal });
        expect(watched.ok).toBe(false);
      },
    },
    {
      name: "gives a receipt for a deletion that it did not do",
      ends: { limit: "gives a receipt for a deletion that it did not do" },
      play: async () => {
        const { evil, phone } = await newStage();
        const receipt = { records: 2, bytes: 9, accessKeys: 3, mail: 0, wraps: 0, day: "2026-11-25" };
        evil.misbehave(onPath(apiRoutes.spaceDeletion, () => json(receipt)));
        expect(await phone.space.deleteSpace([])).toEqual({ ok: true, value: receipt });
        expect((await takeCopy(evil.opened)).records.length).toBeGreaterThan(0);
      },
    },
    {
      name: "gives a receipt that is none",
      ends: "refused",
      play: async () => {
        const { evil, phone } = await newStage();
        evil.misbehave(onPath(apiRoutes.spaceDeletion, () => json({ records: -1, day: "gisteren" })));
        expect(await phone.space.deleteSpace([])).toEqual({ ok: false, error: { type: "outdated" } });
      },
    },
    {
      name: "says that a space is gone which is there",
      ends: "detected",
      play: async () => {
        const { evil, phone } = await newStage();
        await phone.write(3, { mood: 3 });
        evil.misbehave(onPath(apiRoutes.records, () => json({ type: "space-gone" }, 410)));
        expect(await phone.exchange()).toMatchObject({ outcome: { type: "space-gone" }, unsent: 1 });
        expect(Object.keys(visible(phone))).toEqual([1, 2, 3].map(idOf));
      },
    },
  ],
};
