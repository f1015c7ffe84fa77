import { expect, test } from "vitest";
import { type SharingEvent, toAccessLog } from "./access-log.ts";

test("the log says who was let in, what was given and withdrawn, and who opened what was there then", () => {
  const events: readonly SharingEvent[] = [
    { type: "admitted", atMs: 1, person: "a", role: "therapist" },
    { type: "consent", atMs: 2, kinds: ["diary", "urges"] },
    { type: "opened", atMs: 3, person: "a", role: "therapist" },
    { type: "consent", atMs: 4, kinds: ["plan", "urges"] },
    { type: "consent", atMs: 5, kinds: ["plan", "urges"] },
    { type: "removed", atMs: 6, person: "a", role: "therapist" },
  ];
  const log = toAccessLog(events, { patient: "p", organisation: "o" });
  expect(log.map(({ event, atMs, actor, person, data }) => [event, atMs, actor, person, data])).toEqual([
    ["access-given", 1, "p", "a", []],
    ["data-given", 2, "p", null, ["diary", "urges"]],
    ["opened", 3, "a", null, ["diary", "urges"]],
    ["data-given", 4, "p", null, ["plan"]],
    ["data-withdrawn", 4, "p", null, ["diary"]],
    ["access-ended", 6, "p", "a", ["plan", "urges"]],
  ]);
  for (const line of log) expect(line).toMatchObject({ patient: "p", organisation: "o", basis: "consent" });
  expect(log.map(({ actorRole }) => actorRole)[2]).toBe("therapist");
  expect(log.map(({ personRole }) => personRole)).toEqual(["therapist", null, null, null, null, "therapist"]);
});
