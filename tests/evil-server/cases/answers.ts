import { gzipSync } from "node:zlib";
import { expect } from "vitest";
import { type Bytes, concatBytes } from "../../../src/lib/bytes.ts";
import { maxPageFrameBytes, type PullPage, pullPageToBytes } from "../../../src/protocol/pull-page.ts";
import { apiRoutes } from "../../../src/protocol/routes.ts";
import type { EvilArea, EvilCase } from "../evil-case.ts";
import type { Mischief } from "../evil-server.ts";
import { frame, onPages, onPath } from "../mischief.ts";
import { pullRecord } from "../pulled.ts";
import { idOf, newStage, visible } from "../stage.ts";

/** More than any exchange with two devices needs. */
const manyRequests = 60;

export const answers: EvilArea = {
  area: "answers",
  cases: [
    harmless(
      "shows every record twice",
      onPages((page) => ({ ...page, records: page.records.flatMap((one) => [one, one]) })),
    ),
    harmless(
      "shows a page from its end to its beginning",
      onPages((page) => ({ ...page, records: page.records.toReversed() })),
    ),
    harmless(
      "cuts a page off in the middle",
      onBytes((bytes) => bytes.slice(0, -100)),
    ),
    harmless(
      "adds a byte to a page",
      onBytes((bytes) => concatBytes(bytes, Uint8Array.of(0))),
    ),
    harmless(
      "counts more records in a page than there are",
      onBytes((bytes) => withCount(bytes, 5_000)),
    ),
    harmless(
      "counts four thousand million records in a page",
      onBytes((bytes) => withCount(bytes, 0xffffffff)),
    ),
    harmless(
      "shows in a page what lies before it",
      onPages((page) => ({ ...page, records: page.records.map((one) => ({ ...one, seq: 1 })) })),
    ),
    harmless(
      "is always one page further",
      onPages((page, isPull) =>
        isPull ? { ...page, upToSeq: page.headSeq + 1, headSeq: page.headSeq + 2, records: [] } : page,
      ),
    ),
    harmless(
      "never comes to the end of a pull",
      onPages(({ headSeq }, isPull) => ({
        upToSeq: isPull ? headSeq : headSeq,
        headSeq: Number.MAX_SAFE_INTEGER,
        records: [],
      })),
    ),
    harmless(
      "answers with a page that is larger than any page",
      onPath(apiRoutes.records, () => frame(new Uint8Array(maxPageFrameBytes + 1))),
    ),
    harmless(
      "answers with a small page that unpacks to a huge one",
      onPath(apiRoutes.records, () => {
        const packed = gzipSync(new Uint8Array(maxPageFrameBytes * 4));
        const headers = { "content-type": "application/octet-stream", "content-encoding": "gzip" };
        return new Response(new Uint8Array(packed), { headers });
      }),
    ),
    harmless(
      "sends a page that never ends",
      onPath(apiRoutes.records, () => streaming(65_536, 0)),
    ),
    harmless(
      "sends a page one byte at a time",
      onPath(apiRoutes.records, () => streaming(1, 50)),
    ),
    harmless(
      "says nothing",
      onPath(apiRoutes.records, () => new Promise<Response>(() => {})),
    ),
    harmless(
      "sends the client somewhere else",
      onPath(
        apiRoutes.records,
        () => new Response(null, { status: 302, headers: { location: "http://127.0.0.1:9/" } }),
      ),
    ),
    harmless(
      "answers with a page of the web",
      onPath(
        apiRoutes.records,
        () => new Response("<p>Log in</p>", { headers: { "content-type": "text/html" } }),
      ),
    ),
    harmless(
      "answers with a refusal that is none",
      onPath(apiRoutes.records, () => Response.json({ type: "space-gone" }, { status: 403 })),
    ),
    harmless("answers every question with a mistake of its own", async () =>
      Response.json({ type: "failed" }, { status: 500 }),
    ),
    {
      name: "asks to be left alone for years",
      ends: "refused",
      play: async () => {
        const { evil, phone } = await newStage();
        const headers = { "retry-after": "99999999" };
        evil.misbehave(async () => Response.json({ type: "too-many" }, { status: 429, headers }));
        expect(await phone.exchange()).toMatchObject({
          outcome: { type: "busy", retryAfterMs: 15 * 60_000 },
        });
      },
    },
    {
      name: "answers a question for one record with another one",
      ends: "refused",
      play: async () => {
        const stage = await newStage();
        const { evil, newDevice, join } = stage;
        const tablet = await newDevice();
        await join(tablet);
        const other = await pullRecord(stage, 1);
        evil.misbehave(onPages((page, isPull) => (isPull ? page : { ...page, records: [other] })));
        expect(await tablet.exchange()).toMatchObject({ outcome: { type: "no-members" } });
        expect(visible(tablet)).toEqual({});
        evil.behave();
        expect(await tablet.exchange()).toMatchObject({ outcome: { type: "in-step" } });
        expect(Object.keys(visible(tablet))).toEqual([1, 2].map(idOf));
      },
    },
  ],
};

/** The exchange ends soon, nothing that stood here is gone, and once the server is honest again all comes through. */
function harmless(name: string, mischief: Mischief): EvilCase {
  const play = async () => {
    const { evil, phone, laptop, settle } = await newStage();
    await laptop.write(4, { mood: 4 });
    await laptop.exchange();
    await phone.write(3, { mood: 3 });
    const before = visible(phone);
    evil.takeSeen();
    evil.misbehave(mischief);
    await phone.exchange();
    expect(evil.takeSeen().length).toBeLessThan(manyRequests);
    expect(visible(phone)).toMatchObject(before);
    evil.behave();
    await laptop.write(5, { mood: 5 });
    await settle(laptop, phone, laptop);
    const everything = [1, 2, 3, 4, 5].map(idOf);
    for (const device of [phone, laptop]) expect(Object.keys(visible(device))).toEqual(everything);
  };
  return { name, ends: "refused", play };
}

function onBytes(change: (bytes: Bytes, page: PullPage) => Bytes): Mischief {
  return onPages((page, isPull) => (isPull ? change(pullPageToBytes(page), page) : page));
}

/** The count stands behind the format and two seqs. */
function withCount(bytes: Bytes, count: number): Bytes {
  const changed = bytes.slice();
  new DataView(changed.buffer).setUint32(17, count);
  return changed;
}

function streaming(chunkBytes: number, everyMs: number): Response {
  let timer: ReturnType<typeof setTimeout>;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) =>
      new Promise((resolve) => {
        timer = setTimeout(() => {
          controller.enqueue(new Uint8Array(chunkBytes).fill(1));
          resolve();
        }, everyMs);
      }),
    cancel: () => clearTimeout(timer),
  });
  return new Response(body, { headers: { "content-type": "application/octet-stream" } });
}
