import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseEnvelope } from "../../src/crypto/envelope-header.ts";
import { recordIdToHex } from "../../src/crypto/keys.ts";
import { bytesToHex } from "../../src/lib/bytes.ts";
import { type PullPage, parsePullPage } from "../../src/protocol/pull-page.ts";
import { apiRoutes } from "../../src/protocol/routes.ts";
import { databaseFileName } from "../../src/server/database/sqlite/connect.ts";
import type { Ask } from "../../src/server/testing/test-device.test-support.ts";
import { makeEnvelope } from "../../src/server/testing/test-envelope.test-support.ts";
import { startTestServer } from "../../src/server/testing/test-server.test-support.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { type Damage, damageImage, type Image } from "./damage-image.ts";
import { type FilledImage, type FilledSpace, makeImage, type Pushed } from "./make-image.ts";
import { openStore } from "./open-store.ts";

/** How a damaged image ended: refused as a whole, refused where it was asked for, an older state, or as if nothing were. */
type End = "refused" | "refused in part" | "older" | "whole";

test("a damaged database is refused, or serves what was acknowledged: never a byte that nobody pushed", {
  timeout: 3_600_000,
}, async () => {
  const rounds = readRounds("damaged SQLite images", "IMAGE_ROUNDS", 500);
  const filled = await makeImage();
  const ends: Record<End, number> = { refused: 0, "refused in part": 0, older: 0, whole: 0 };
  const wrong: string[] = [];
  const done = await runRounds(rounds, async (round, random) => {
    const damage = damageImage(filled.image, random);
    try {
      const end = await openAndAsk(damage.image, filled);
      if (end === "older") expectLikeAPowerCut(damage, filled.logEnds);
      ends[end] += 1;
    } catch (error) {
      wrong.push(`round ${round}, ${damage.what}: ${error instanceof Error ? error.message : error}`);
    }
  });
  reportRounds(rounds, { rounds: done, ...ends, lost: wrong.length });
  expect(wrong).toEqual([]);
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(0);
});

/** The log lost its end, or was damaged in what was written last: nobody can tell that from a power cut. */
function expectLikeAPowerCut({ logFrom, isCut }: Damage, logEnds: readonly number[]): void {
  if (logFrom === null) throw new Error("an older state, though the log is whole");
  const transactionsAfter = logEnds.filter((end) => end > logFrom).length;
  if (!isCut && transactionsAfter > 3) throw new Error(`${transactionsAfter} transactions were forgotten`);
}

async function openAndAsk(image: Image, { spaces, ask, speakTo }: FilledImage): Promise<End> {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-image-"));
  writeFileSync(join(folder, databaseFileName), image.file);
  writeFileSync(join(folder, `${databaseFileName}-wal`), image.log);
  try {
    const opened = await openStore(folder);
    if (!opened.ok) {
      expect(opened.error).toEqual({ type: "database-damaged" });
      return "refused";
    }
    speakTo(startTestServer(opened.value).ask);
    try {
      const ends = new Set<End>();
      for (const space of spaces) ends.add(await askForAll(space, ask));
      return (["refused in part", "older", "whole"] as const).find((end) => ends.has(end)) ?? "whole";
    } finally {
      await opened.value.database.destroy();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Pulls, reads and pushes. Throws on whatever is neither right nor a refusal that says to come back later. */
async function askForAll({ device, token, history, lookup, slot }: FilledSpace, ask: Ask): Promise<End> {
  let isRefused = false;
  const orRefused = async (answer: Response): Promise<Response | null> => {
    if (answer.status === 200) return answer;
    if (answer.status !== 503) throw new Error(`the server answered ${answer.status}`);
    isRefused = true;
    return null;
  };

  const get = (path: string) => ask(path, { headers: { authorization: `Bearer ${token}` } });
  const body = JSON.stringify({ lookup });
  const reading = await orRefused(await ask(apiRoutes.wrapReading, { method: "POST", body }));
  if (reading !== null) expect(await reading.json()).toEqual({ slot });
  const listing = await orRefused(await get(apiRoutes.access));
  if (listing !== null) {
    const owner = { publicKey: bytesToHex(device.publicKey), role: "owner", epoch: 0 };
    expect(await listing.json()).toEqual({ access: [owner] });
  }
  const pulling = await orRefused(await get(`${apiRoutes.records}?after=0`));
  const head = pulling === null ? null : expectTrue(await readPage(pulling), history);
  await orRefused(await device.push(token, [{ baseSeq: 0, envelope: makeEnvelope(device.space) }]));
  if (isRefused) return "refused in part";
  return head === history.length ? "whole" : "older";
}

async function readPage(answer: Response): Promise<PullPage> {
  const page = parsePullPage(new Uint8Array(await answer.arrayBuffer()));
  if (!page.ok) throw new Error(page.error.type);
  return page.value;
}

/** The page is all that the space had at one moment of its history. Gives the seq of that moment. */
function expectTrue({ headSeq, records }: PullPage, history: readonly Pushed[]): number {
  const then = new Map(
    history.filter(({ seq }) => seq <= headSeq).map((pushed) => [pushed.recordId, pushed]),
  );
  const served = records.map(({ seq, envelope }) => {
    const parsed = parseEnvelope(envelope);
    if (!parsed.ok) throw new Error("something was served that is no envelope");
    return {
      recordId: recordIdToHex(parsed.value.header.recordId),
      seq,
      hash: createHash("sha256").update(envelope).digest("hex"),
    };
  });
  expect(served).toEqual([...then.values()].toSorted((left, right) => left.seq - right.seq));
  return headSeq;
}
