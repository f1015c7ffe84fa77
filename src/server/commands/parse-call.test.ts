import { expect, test } from "vitest";
import { parseCall } from "./parse-call.ts";

test("each command is read with what goes with it", () => {
  const read = (line: string) => parseCall(line.split(" ").filter((word) => word !== ""));
  expect(read("")).toEqual({ ok: true, value: { type: "help" } });
  expect(read("backup /b --keep 14")).toEqual({
    ok: true,
    value: { type: "backup", folder: "/b", keep: 14 },
  });
  expect(read("backup /b")).toEqual({ ok: true, value: { type: "backup", folder: "/b", keep: null } });
  expect(read("restore x --replace")).toEqual({
    ok: true,
    value: { type: "restore", file: "x", replace: true },
  });
  expect(read("check --restore x")).toEqual({ ok: true, value: { type: "check-backup", file: "x" } });
  expect(read("retention --dry-run")).toEqual({ ok: true, value: { type: "retention", isTrial: true } });
  expect(read("retention")).toEqual({ ok: true, value: { type: "retention", isTrial: false } });
});

test("a slip of the pen is refused, and never the real thing", () => {
  for (const [line, type] of [
    ["retention --dryrun", "unknown-option"],
    ["retention dry-run", "unknown-option"],
    ["check --replace", "unknown-option"],
    ["restore a b", "unknown-option"],
    ["backup /b --keep 0", "unknown-option"],
    ["backup /b --keep alles", "unknown-option"],
    ["backup", "missing-argument"],
    ["restore --replace", "missing-argument"],
    ["herstel x", "unknown-command"],
    ["constructor", "unknown-command"],
  ] as const) {
    expect(parseCall(line.split(" ")), line).toEqual({ ok: false, error: { type } });
  }
});
