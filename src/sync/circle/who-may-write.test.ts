import { expect, test } from "vitest";
import type { CircleKind } from "../../crypto/circle-version.ts";
import { type CircleSide, mayWrite, type Writer } from "./who-may-write.ts";

const circles: readonly CircleKind[] = ["practice", "care", "buddy"];
const sides: readonly CircleSide[] = ["own", "messages"];
const writers: readonly Writer[] = ["owner", "lead", "therapist", "buddy", "escrow"];

/** Everybody who may write this kind, as "circle side writer". */
function whoMayWrite(kind: string): readonly string[] {
  return circles.flatMap((circle) =>
    sides.flatMap((side) =>
      writers.flatMap((writer) =>
        mayWrite(circle, side, writer, kind) ? [`${circle} ${side} ${writer}`] : [],
      ),
    ),
  );
}

test.each(["assignment", "feedback", "agreement"])("only the therapist of a case gives %s", (kind) => {
  expect(whoMayWrite(kind)).toEqual(["care messages therapist"]);
});

test.each(["done", "topic"])("only the participant writes %s, and only in a case", (kind) => {
  expect(whoMayWrite(kind)).toEqual(["care messages owner"]);
});

test("a message is written by everybody who belongs to a case or a buddy's circle", () => {
  expect(whoMayWrite("message")).toEqual([
    "care messages owner",
    "care messages therapist",
    "buddy messages owner",
    "buddy messages buddy",
  ]);
});

test("who opens a case with the key of its practice notes it and gives the case on, and says nothing else", () => {
  const kinds = ["message", "feedback", "assignment", "agreement", "opened", "hand-over", "letter", "shared"];
  const theirs = kinds.filter((kind) => whoMayWrite(kind).some((line) => line.endsWith(" escrow")));
  expect(theirs).toEqual(["opened", "hand-over"]);
  expect(whoMayWrite("hand-over")).toEqual(["care messages therapist", "care messages escrow"]);
});

test("a kind that nobody named is written by nobody", () => {
  expect(whoMayWrite("verdict")).toEqual([]);
});
