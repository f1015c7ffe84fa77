import { expect, test } from "vitest";
import type { WrittenEntry } from "./guidance-entries.ts";
import { sessionSheet, unanswered } from "./session-sheet.ts";

const entry = (
  atMs: number,
  kind: string,
  author: string,
  values: object,
  name = `${kind}|${atMs}`,
): WrittenEntry => ({
  id: String(atMs).padStart(32, "0"),
  name,
  kind,
  author,
  atMs,
  values,
});
const message = (atMs: number, author: string, text: string) => entry(atMs, "message", author, { text });

test("a message stays open until somebody of the practice writes; feedback is an answer too", () => {
  const asked = [
    message(1, "aa", "Eerste"),
    message(2, "bb", "Antwoord"),
    message(3, "aa", "Tweede"),
    message(4, "aa", "Derde"),
  ];
  expect(unanswered(asked, "aa").map(({ text }) => text)).toEqual(["Tweede", "Derde"]);
  const feedback = entry(5, "feedback", "bb", { text: "Fijn", week: "2026-11-23" });
  expect(unanswered([...asked, feedback], "aa")).toEqual([]);
});

test("the sheet holds what was ticked, what is open, and homework with whether it was done", () => {
  const homework = entry(
    1,
    "assignment",
    "bb",
    { type: "homework", text: "Bel.", dueOn: null },
    "assignment|homework|1",
  );
  const later = entry(
    2,
    "assignment",
    "bb",
    { type: "homework", text: "Loop.", dueOn: "2026-12-01" },
    "assignment|homework|2",
  );
  const sheet = sessionSheet(
    [
      homework,
      later,
      entry(3, "done", "aa", { homework: homework.id, on: "2026-11-24" }),
      entry(4, "topic", "aa", { about: { type: "own" }, text: "Werk" }),
      message(5, "aa", "Kan dat?"),
    ],
    "aa",
  );
  expect(sheet.topics).toEqual([{ about: { type: "own" }, text: "Werk" }]);
  expect(sheet.questions.map(({ text }) => text)).toEqual(["Kan dat?"]);
  expect(sheet.homework.map(({ text, dueOn, doneOn }) => [text, dueOn, doneOn])).toEqual([
    ["Bel.", null, "2026-11-24"],
    ["Loop.", "2026-12-01", null],
  ]);
});
