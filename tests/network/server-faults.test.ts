import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Patience } from "../../src/app/platform/server-client/patience.ts";
import { connectServer, connectSpace } from "../../src/app/platform/server-client.ts";
import { bytesToMailboxId, bytesToSigningSeed, type SpaceId } from "../../src/crypto/keys.ts";
import { bytesToHex } from "../../src/lib/bytes.ts";
import { pullPageToBytes } from "../../src/protocol/pull-page.ts";
import { pushAnswerToBytes } from "../../src/protocol/push-answer.ts";
import { makeEnvelope, newTestSpaceId, random } from "../../src/server/testing/test-envelope.test-support.ts";
import { dripForever, type Misbehave, startBadServer, writeForever } from "../support/bad-server.ts";
import { serveApp } from "../support/serve-app.ts";

/** Longer than any answer takes on a busy machine. */
const patience = { silenceMs: 20_000, wholeMs: 20_000 };
/** Where the waiting itself is the point. */
const shortPatience = { silenceMs: 300, wholeMs: 900 };
const json = "application/json";
const frame = "application/octet-stream";

const offline = { type: "offline" };
const outdated = { type: "outdated" };
const busy = (retryAfterMs: number) => ({ type: "busy", retryAfterMs });

const send =
  (
    status: number,
    contentType: string,
    body: string | Uint8Array,
    more: Record<string, string> = {},
  ): Misbehave =>
  (response) =>
    response.writeHead(status, { "content-type": contentType, ...more }).end(body);

const refuse = (status: number, type: string, retryAfter?: string): Misbehave =>
  send(status, json, JSON.stringify({ type }), retryAfter === undefined ? {} : { "retry-after": retryAfter });

/** What may go wrong with any answer, however it should have looked. */
function faultsOf(type: string): readonly (readonly [string, Misbehave, unknown])[] {
  return [
    ["hangs up at once", (response) => response.destroy(), offline],
    [
      "hangs up after the head",
      (response) => {
        response.writeHead(200, { "content-type": type }).flushHeaders();
        setTimeout(() => response.destroy(), 20);
      },
      offline,
    ],
    [
      "sends half of what it told",
      (response) => {
        response.writeHead(200, { "content-type": type, "content-length": 100 }).write("{");
        setTimeout(() => response.destroy(), 20);
      },
      offline,
    ],
    [
      "sends half of what it did not tell",
      (response) => {
        response.writeHead(200, { "content-type": type }).write("{");
        setTimeout(() => response.destroy(), 20);
      },
      offline,
    ],
    ["sends another type", send(200, "text/html", "<!doctype html><title>Log in</title>"), outdated],
    ["sends no type", (response) => response.writeHead(200).end("{}"), outdated],
    ["sends nothing", send(200, type, ""), outdated],
    ["sends noise", send(200, type, random(200)), outdated],
    ["sends half a text", send(200, type, '{"message":'), outdated],
    ["sends another answer", send(200, type, '{"stored":true}'), outdated],
    ["sends a refusal as a yes", send(200, type, '{"type":"space-gone"}'), outdated],
    [
      "tells of more than an answer may hold, and sends nothing of it",
      (response) =>
        response.writeHead(200, { "content-type": type, "content-length": 10_000_000_000 }).flushHeaders(),
      outdated,
    ],
    [
      "sends more and more",
      (response) => writeForever(response.writeHead(200, { "content-type": type }), random(65_536)),
      outdated,
    ],
    [
      "sends little that unfolds into much",
      send(200, type, gzipSync(new Uint8Array(32 * 1_048_576)), { "content-encoding": "gzip" }),
      outdated,
    ],
    ["sends what does not unfold", send(200, type, random(50), { "content-encoding": "gzip" }), offline],
    ["has no content", (response) => response.writeHead(204).end(), outdated],
    ["sends a part", send(206, type, "{}"), outdated],
    ["says that nothing changed", (response) => response.writeHead(304).end(), outdated],
    ["is too busy", refuse(503, "unavailable", "7"), busy(7_000)],
    ["was asked too much", refuse(429, "too-many", "2"), busy(2_000)],
    ["names no time", refuse(503, "unavailable"), busy(5_000)],
    ["names a date", refuse(503, "unavailable", "Wed, 25 Nov 2026 22:00:00 GMT"), busy(5_000)],
    ["names no time to wait", refuse(503, "unavailable", "0"), busy(1_000)],
    ["names a year", refuse(503, "unavailable", "31536000"), busy(15 * 60_000)],
    ["made a mistake", refuse(500, "failed"), busy(5_000)],
    ["is behind a proxy that cannot reach it", send(502, "text/html", "<h1>Bad Gateway</h1>"), busy(5_000)],
    [
      "is behind a proxy that tells much",
      send(503, "text/html", "x".repeat(5_000), { "retry-after": "30" }),
      busy(30_000),
    ],
    ["refuses in words of its own", refuse(401, "access-denied"), { type: "access-denied" }],
    ["says that the role is not enough", refuse(403, "not-allowed"), { type: "access-denied" }],
    ["says that the space is gone", refuse(410, "space-gone"), { type: "space-gone" }],
    ["is behind a proxy that asks who you are", send(401, "text/html", "<h1>Log in</h1>"), outdated],
    ["is behind a proxy that says gone", send(410, "text/html", "<h1>Gone</h1>"), outdated],
    ["gives a refusal with the status of another", refuse(404, "space-gone"), outdated],
    ["gives a refusal that is on no list", refuse(410, "banned"), outdated],
    ["does not understand", refuse(400, "malformed"), outdated],
    ["knows no such format", refuse(400, "unknown-format"), outdated],
    ["knows no such route", refuse(404, "not-found"), outdated],
    ["calls it too large", refuse(413, "too-large"), outdated],
    ["calls it another site", refuse(403, "cross-site"), outdated],
    ["tells of a conflict where there can be none", refuse(409, "last-owner"), outdated],
  ];
}

/** What would never end if nobody gave up. */
function stallsOf(type: string): readonly (readonly [string, Misbehave])[] {
  return [
    ["says nothing", () => {}],
    [
      "says nothing after the head",
      (response) => response.writeHead(200, { "content-type": type }).flushHeaders(),
    ],
    [
      "sends a byte now and then, without an end",
      (response) => dripForever(response.writeHead(200, { "content-type": type }), " ", 100),
    ],
  ];
}

describe("a server that is asked for JSON and", () => {
  test.concurrent.each(stallsOf(json))("%s is given up", async (_, misbehave) => {
    const { origin } = await startBadServer(misbehave);
    const client = connectServer({
      fetch: (path, init) => fetch(`${origin}${path}`, init),
      patience: shortPatience,
    });
    expect(await client.readPairing({ mailbox: newMailbox(), kind: 1 })).toEqual({
      ok: false,
      error: offline,
    });
  });

  test.concurrent.each(faultsOf(json))("%s", async (_, misbehave, failure) => {
    const { origin } = await startBadServer(misbehave);
    const client = connectServer({ fetch: (path, init) => fetch(`${origin}${path}`, init), patience });
    expect(await client.readPairing({ mailbox: newMailbox(), kind: 1 })).toEqual({
      ok: false,
      error: failure,
    });
  });
});

describe("a server that is asked for a frame and", () => {
  const faults = [
    ...faultsOf(frame),
    // Not for JSON: Node makes a network error of a 421 to a POST.
    ["is another host", refuse(421, "wrong-host"), outdated],
    ["sends a page of another format", send(200, frame, Uint8Array.of(2, ...new Uint8Array(20))), outdated],
    [
      "sends a page that brings nobody further",
      send(200, frame, pullPageToBytes({ upToSeq: 5, headSeq: 9, records: [] })),
      outdated,
    ],
    [
      "sends records that were not asked for",
      send(
        200,
        frame,
        pullPageToBytes({ upToSeq: 9, headSeq: 9, records: [{ seq: 5, envelope: new Uint8Array(3) }] }),
      ),
      outdated,
    ],
  ] as const;
  test.concurrent.each(faults)("%s", async (_, misbehave, failure) => {
    const client = await connectBadSpace("/api/records", misbehave);
    expect(await client.pull(5)).toEqual({ ok: false, error: failure });
  });

  test.concurrent.each(stallsOf(frame))("%s is given up", async (_, misbehave) => {
    const client = await connectBadSpace("/api/records", misbehave, { patience: shortPatience });
    expect(await client.pull(5)).toEqual({ ok: false, error: offline });
  });

  test("answers a push for another number of records", async () => {
    const answer = pushAnswerToBytes({ headSeq: 0, outcomes: [] });
    const client = await connectBadSpace("/api/records", send(200, frame, answer));
    const envelope = makeEnvelope(newTestSpaceId());
    expect(await client.push([{ baseSeq: 0, envelope }])).toEqual({ ok: false, error: outdated });
  });
});

describe("a server that is asked for a stream and", () => {
  const events = "text/event-stream";
  const space = newTestSpaceId();
  const head = (data: unknown) => `event: head\ndata: ${JSON.stringify(data)}\n\n`;
  const good = { space: bytesToHex(space), seq: 1, watchers: 1 };
  const stream =
    (text: string): Misbehave =>
    (response) =>
      response.writeHead(200, { "content-type": events }).write(text);
  const faults: readonly (readonly [string, Misbehave, unknown])[] = [
    ["hangs up at once", (response) => response.destroy(), offline],
    [
      "breaks after a head",
      (response) => {
        response.writeHead(200, { "content-type": events }).write(head(good));
        setTimeout(() => response.destroy(), 20);
      },
      offline,
    ],
    ["sends another type", send(200, json, "{}"), outdated],
    ["tells no JSON", stream("event: head\ndata: {\n\n"), outdated],
    ["tells another shape", stream(head({ ...good, seq: -1 })), outdated],
    ["tells of another space", stream(head({ ...good, space: "00".repeat(16) })), outdated],
    ["sends a line without an end", (response) => writeForever(response, "x".repeat(1_000)), outdated],
    [
      "sends an event without an end",
      (response) => writeForever(response.writeHead(200, { "content-type": events }), "data: x\n"),
      outdated,
    ],
    ["is too busy", refuse(503, "unavailable", "7"), busy(7_000)],
    ["puts the device out", refuse(401, "access-denied"), { type: "access-denied" }],
    ["is behind a proxy that cannot reach it", send(504, "text/html", "<h1>Timeout</h1>"), busy(5_000)],
  ];

  const watch = async (misbehave: Misbehave, more: { readonly patience?: Patience } = {}) => {
    const controller = new AbortController();
    const client = await connectBadSpace("/api/heads", misbehave, { spaceId: space, ...more });
    const heads: unknown[] = [];
    const end = client.watchHeads({ onHead: (each) => heads.push(each), signal: controller.signal });
    return { heads, end, controller };
  };

  test.concurrent.each(faults)("%s", async (_, misbehave, failure) => {
    const { end } = await watch(misbehave);
    expect(await end).toEqual({ ok: false, error: failure });
  });

  test.concurrent.each([
    ["says nothing", () => {}],
    ["falls silent after a head", stream(head(good))],
  ] satisfies readonly (readonly [string, Misbehave])[])("%s is given up", async (_, misbehave) => {
    const { end } = await watch(misbehave, { patience: shortPatience });
    expect(await end).toEqual({ ok: false, error: offline });
  });

  test("sends it in pieces, with comments, other events and other line ends, is understood", async () => {
    const text = `: hello\n\nevent: other\ndata: x\n\n${head(good)}${head({ ...good, seq: 2 }).replaceAll("\n", "\r\n")}`;
    const { heads, end } = await watch((response) => {
      response.writeHead(200, { "content-type": events });
      for (const [index, letter] of [...text].entries()) setTimeout(() => response.write(letter), index);
      setTimeout(() => response.end(), text.length + 50);
    });
    expect(await end).toEqual({ ok: true, value: null });
    expect(heads).toEqual([1, 2].map((seq) => ({ seq, watchers: 1 })));
  });

  test("says now and then that it is still there is listened to for longer than an answer may take", async () => {
    const endless = await watch(
      (response) => {
        response.writeHead(200, { "content-type": events });
        dripForever(response, ": still here\n\n", 50);
        setTimeout(() => response.write(head(good)), 1_500);
      },
      { patience: { silenceMs: 1_000, wholeMs: 1_000 } },
    );
    await expect.poll(() => endless.heads, { timeout: 10_000 }).toHaveLength(1);
    endless.controller.abort();
    expect(await endless.end).toEqual({ ok: true, value: null });
  });

  test("is not waited for when nobody listens any more", async () => {
    const silent = await watch(() => {});
    silent.controller.abort();
    expect(await silent.end).toEqual({ ok: true, value: null });
  });
});

test("a server that is not there is offline, and so is one that is gone later", async () => {
  const app = await serveApp();
  const accessSeed = bytesToSigningSeed(random(32));
  const space = { spaceId: newTestSpaceId(), accessSeed, nowMs: () => 0 };
  const client = connectSpace({ ...app, ...space, patience });
  await client.createSpace();
  expect((await client.pull(0)).ok).toBe(true);
  await app.stop();
  const failed = { ok: false, error: offline };
  expect(await client.pull(0)).toEqual(failed);
  expect(await client.createSpace()).toEqual(failed);
  expect(await client.listAccess()).toEqual(failed);
  expect(await client.watchHeads({ onHead: () => {}, signal: new AbortController().signal })).toEqual(failed);
});

test("a redirect is not followed: nobody else hears what was asked", async () => {
  const elsewhere = await startBadServer(send(200, json, '{"message":null}'));
  for (const status of [301, 302, 303, 307, 308]) {
    const { origin } = await startBadServer((response) =>
      response.writeHead(status, { location: `${elsewhere.origin}/api/pairing/reading` }).end(),
    );
    const client = connectServer({ fetch: (path, init) => fetch(`${origin}${path}`, init), patience });
    expect(await client.readPairing({ mailbox: newMailbox(), kind: 1 })).toEqual({
      ok: false,
      error: offline,
    });
  }
  expect(elsewhere.requests()).toBe(0);
});

test("an answer without an end is not read to the end", async () => {
  let written = 0;
  const chunk = random(65_536);
  const { origin } = await startBadServer((response) => {
    response.writeHead(200, { "content-type": json });
    const count = () => {
      while (!response.destroyed && response.write(chunk)) written += chunk.length;
    };
    response.on("drain", count);
    count();
  });
  const client = connectServer({ fetch: (path, init) => fetch(`${origin}${path}`, init), patience });
  expect(await client.readPairing({ mailbox: newMailbox(), kind: 1 })).toEqual({
    ok: false,
    error: outdated,
  });
  // The limit, and what the buffers of both sides hold.
  expect(written).toBeLessThan(16 * 1_048_576);
});

test.each([
  ["no nonce", "/api/nonce", { nonce: "00" }],
  ["no token", "/api/tokens", {}],
  ["a token that would break a header", "/api/tokens", { token: "a\r\nx: y", expiresInSeconds: 900 }],
  ["a token without an end", "/api/tokens", { token: "a", expiresInSeconds: null }],
])("a server that gives %s is not understood", async (_, path, body) => {
  const client = await connectBadSpace(path, send(200, json, JSON.stringify(body)));
  expect(await client.pull(0)).toEqual({ ok: false, error: outdated });
});

test("a push that no server would take is our own mistake", async () => {
  const client = await connectBadSpace("/api/records", () => {});
  await expect(client.push([])).rejects.toThrow(RangeError);
  const large = makeEnvelope(newTestSpaceId(), {}, 1_048_576 + 80);
  await expect(client.push([{ baseSeq: 0, envelope: large }])).rejects.toThrow(RangeError);
});

/** A space at a real server, but for one path, where a bad one answers. */
async function connectBadSpace(
  badPath: string,
  misbehave: Misbehave,
  more: { readonly spaceId?: SpaceId; readonly patience?: Patience } = {},
) {
  const app = await serveApp();
  const bad = await startBadServer(misbehave);
  const accessSeed = bytesToSigningSeed(random(32));
  const options = {
    spaceId: newTestSpaceId(),
    accessSeed,
    host: app.host,
    nowMs: () => 0,
    patience,
    ...more,
  };
  expect((await connectSpace({ ...options, fetch: app.fetch, patience }).createSpace()).ok).toBe(true);
  return connectSpace({
    ...options,
    fetch: (path, init) =>
      path.split("?")[0] === badPath ? fetch(`${bad.origin}${path}`, init) : app.fetch(path, init),
  });
}

function newMailbox() {
  return bytesToMailboxId(random(16));
}
