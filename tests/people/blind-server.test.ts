import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { acceptCase, handOver, offeredCases } from "../../src/app/vault/people/hand-over.ts";
import { inviteBuddy, inviteColleague, inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { viewCircle, writeToCircle } from "../../src/app/vault/people/joined-circle.ts";
import { foundPractice } from "../../src/app/vault/people/practice.ts";
import {
  changeConsent,
  openCase,
  sendMessage,
  setBuddySignal,
} from "../../src/app/vault/people/sharing-actions.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { exercisesOf } from "../../src/domain/sharing/data-kind.ts";
import { bytesToHex } from "../../src/lib/bytes.ts";
import { makeAppFolder } from "../../src/server/testing/app-folder.test-support.ts";
import { findMarkers } from "../support/find-markers.ts";
import { recordTraffic } from "../support/record-traffic.ts";
import { startServer } from "../support/start-server.ts";
import { openLive } from "./live-person.ts";
import { checkIn, meet, newTestPerson } from "./test-person.ts";

/** What people write, are called and agree to; each with a word that stands nowhere else. */
const said = {
  practice: "Praktijk Roerdompmarker",
  lead: "Noor Tureluurmarker",
  colleague: "Bram Snipmarker",
  participant: "Kim Ijsvogelmarker",
  buddy: "Sam Wulpmarker",
  note: "een onrustige avond kievitmarker",
  question: "mag ik je bellen grutto marker",
  feedback: "je hield vol koekoekmarker",
  toBuddy: "het gaat niet goed putter marker",
  fromBuddy: "ik kom eraan merel marker",
} as const;
/** Of what is agreed to, and of what a buddy is told, the words themselves; "diary" alone stands in paths of the app. */
const words = ["exercises:feelings", '"signal":"call-me"', '"call-me"'];

test("of a week with other people nothing that was said reaches the server, its files, its backup, its log or the wire", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "loslaten-data-"));
  const server = await startServer({ dataFolder, appFolder: makeAppFolder() });
  const traffic = await recordTraffic(server.port);
  onTestFinished(async () => {
    await traffic.stop();
    await server.kill();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const net = {
    host: new URL(traffic.origin).host,
    fetch: (path: string, init: RequestInit) => fetch(`${traffic.origin}${path}`, init),
  };
  const newPerson = () => newTestPerson(net);
  const [lead, colleague] = [await newPerson(), await newPerson()];
  const [participant, buddy] = [await newPerson(), await newPerson()];

  const practice = expectOk(await foundPractice(lead, { title: said.practice, name: said.lead }));
  await lead.keep();
  const toColleague = expectOk(await inviteColleague(lead, practice, "therapist"));
  await meet(lead, toColleague, colleague, { name: said.colleague });
  await participant.write("check-in|1", "check-in", checkIn("2026-11-24", said.note));
  const toParticipant = expectOk(await inviteParticipant(lead, practice));
  const care = await meet(lead, toParticipant, participant, { name: said.participant, consent: ["diary"] });
  await participant.keep();
  expectOk(await changeConsent(participant, care, ["diary", exercisesOf("feelings")]));
  await participant.keep();
  const live = openLive(participant);
  expectOk(await sendMessage(participant, care, said.question));
  expectOk(await openCase(lead, care));
  expectOk(await writeToCircle(lead, care, "feedback", { text: said.feedback }));
  await live.refresh();

  const toBuddy = expectOk(await inviteBuddy(participant, { title: said.buddy, name: said.participant }));
  const circle = await meet(participant, toBuddy, buddy, { name: said.buddy });
  expectOk(await setBuddySignal(participant, circle, "call-me"));
  await participant.keep();
  expectOk(await sendMessage(participant, circle, said.toBuddy));
  expectOk(await sendMessage(buddy, circle, said.fromBuddy));

  expectOk(await handOver(lead, care, colleague.identity, { stays: false }));
  const [offered] = expectOk(await offeredCases(colleague, practice));
  if (offered === undefined) throw new Error("a case was offered");
  expectOk(await acceptCase(colleague, offered));
  await lead.keep();
  await participant.keep();
  // All of it went through the server and came out at the other side.
  const seen = expectOk(await viewCircle(colleague, care));
  expect(JSON.stringify(seen.shared)).toContain(said.note);
  expect(seen.messages.map(({ values }) => values.text)).toEqual([said.question, said.feedback]);
  expect(expectOk(await viewCircle(buddy, circle)).signal).toBe("call-me");

  const keys = [lead, colleague, participant, buddy].map(({ identity }) => bytesToHex(identity.boxKey));
  const places = new Map(await readDatabaseFiles(dataFolder));
  expect([...places.keys()]).toEqual(
    expect.arrayContaining(["loslaten.sqlite", "loslaten.sqlite-wal", "backup"]),
  );
  places.set("the log", Buffer.from(server.output()));
  places.set("the wire", traffic.bytes());
  expect(places.get("the wire")?.includes("POST /api/heads")).toBe(true);
  for (const [place, bytes] of places)
    expect(findMarkers(bytes, [...Object.values(said), ...words, ...keys]), place).toEqual([]);
}, 120_000);

/** Every file that an operator, a thief or a backup has: the database and its log as they lie there, and a backup. */
async function readDatabaseFiles(dataFolder: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = readdirSync(dataFolder);
  const files = new Map(names.map((name) => [name, readFileSync(join(dataFolder, name))]));
  const folder = mkdtempSync(join(tmpdir(), "loslaten-backup-"));
  const source = new DatabaseSync(join(dataFolder, "loslaten.sqlite"));
  try {
    const copy = join(folder, "backup.sqlite");
    await backup(source, copy, { rate: 1_000_000 });
    files.set("backup", readFileSync(copy));
  } finally {
    source.close();
    rmSync(folder, { recursive: true });
  }
  return files;
}
