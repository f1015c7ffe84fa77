import { expect, test } from "vitest";
import {
  readBudgets,
  readForecast,
  readHelpNow,
  readPush,
  readReadability,
  readSync,
  readTimings,
} from "./read-figures.ts";

test("of the budgets each is told, and of the modules the heaviest", () => {
  const figures = readBudgets(
    [
      "first-load script: 54260 of 60000 bytes",
      "opening of module a: 9000 of 15000 bytes",
      "opening of module b: 16000 of 15000 bytes",
    ].join("\n"),
  );
  expect(figures).toEqual([
    {
      what: "script bij de eerste keer openen, ingepakt",
      value: "54.260 bytes",
      target: "≤ 60.000 bytes",
      isMet: true,
    },
    {
      what: "de zwaarste stap openen, boven de eerste keer",
      value: "16.000 bytes",
      target: "≤ 15.000 bytes",
      isMet: false,
    },
  ]);
});

test("of readability the worst page counts, and a page without sentences does not", () => {
  const figures = readReadability(
    [
      "page                 kind         words  mean  longest  flesch  least",
      "start/hello          explanation     71   8.9       14     103     60",
      "start/hello, box     evidence        83   9.2       19      59     60",
      "start/empty          exercise         0   0.0        0       –     70",
    ].join("\n"),
  );
  expect(figures.map(({ value, isMet }) => [value, isMet])).toEqual([
    ["2 stuks", true],
    ["9,2 woorden", true],
    ["19 woorden", false],
    ["1 stuks", false],
  ]);
});

test("a measurement is read with its own target", () => {
  expect(readHelpNow("CPU x4, median of 5: 1068 ms, target 1000 ms: MISSED")).toMatchObject([
    { value: "1.068 ms", target: "≤ 1.000 ms", isMet: false },
  ]);
  const app = "diary opens                     232 ms    271 ms    ≤ 300 ms   reached";
  const interactions = "200 interactions: p98 96 ms, slowest 128 ms, target p98 ≤ 100 ms: reached";
  expect(readTimings(`${app}\n\n${interactions}`).map(({ value, isMet }) => [value, isMet])).toEqual([
    ["232 ms", true],
    ["96 ms", true],
  ]);
});

test("opening the desk is held against its target like a screen of the app", () => {
  const desk =
    "from the address to the lock, and from the opened lock to the sorted list   1208 ms   1285 ms   ≤ 1500 ms   reached\nsorting by need   130 ms   138 ms    ≤ 100 ms   MISSED";
  expect(readTimings(desk)).toEqual([
    {
      what: "werkplek met 200 cliënten openen, zonder het typen van de pincode",
      value: "1.208 ms",
      target: "≤ 1.500 ms",
      isMet: true,
    },
    {
      what: "200 cliënten op volgorde van wie iemand nodig heeft",
      value: "130 ms",
      target: "≤ 100 ms",
      isMet: false,
    },
  ]);
});

test("the target is for ours on SQLite, and others stand beside it", () => {
  const push = [
    "ours, SQLite                                4900   10.0 ms   23.7 ms        0            6811/s    0.94        122 MB       189 MB",
    "express-pouchdb                             2679    21.4 ms    53.5 ms        0            7191/s    0.37        101 MB       293 MB",
  ].join("\n");
  expect(readPush(push).map(({ isMet }) => isMet)).toEqual([false, true, true, null]);
  const sync = [
    "ours, PostgreSQL                     0.57 s       0.26 s          5.38 s",
    "@actual-app/sync-server              0.68 s            –          0.19 s",
  ].join("\n");
  expect(readSync(sync).map(({ value, isMet }) => [value, isMet])).toEqual([
    ["0,57 s", true],
    ["0,26 s", false],
    ["0,68 s", null],
  ]);
});

test("a forecast that is no better than the base rate where there is a pattern falls short", () => {
  expect(
    readForecast("with a pattern:    Brier +0.0020 ± 0.0015 against the base rate, 180 persons"),
  ).toMatchObject([{ isMet: false }]);
});

test("what says nothing has no figures", () => {
  for (const read of [
    readTimings,
    readBudgets,
    readForecast,
    readHelpNow,
    readPush,
    readReadability,
    readSync,
  ])
    expect(read("Error: it did not work")).toEqual([]);
});
