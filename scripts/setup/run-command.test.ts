import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { plantFiles } from "../../tests/support/plant-files.ts";

const moduleUrl = JSON.stringify(join(import.meta.dirname, "run-command.mjs"));

function plantScript(text: string): string {
  const root = plantFiles({ "script.mjs": `import { runQuietly, runShown } from ${moduleUrl};\n${text}` });
  return join(root, "script.mjs");
}

function runScript(text: string) {
  return spawnSync(process.execPath, [plantScript(text)], { encoding: "utf8" });
}

test("a shown command keeps its exit code", () => {
  const { stdout } = runScript(
    'console.log(await runShown("sh", ["-c", "echo said; exit 3"], { cwd: "/" }));',
  );
  expect(stdout).toBe("said\n3\n");
});

test("a command that does not exist has failed", () => {
  const shown = runScript('console.log(await runShown("no-such-command", [], { cwd: "/" }));');
  expect(shown.stdout).toBe("1\n");
  const quiet = runScript('console.log(await runQuietly("no-such-command", [], { cwd: "/" }));');
  expect(quiet.stdout).toBe("false\n");
  expect(quiet.stderr).toContain("no-such-command");
});

test("a quiet command is heard only when it fails", () => {
  const good = runScript('console.log(await runQuietly("sh", ["-c", "echo said"], { cwd: "/" }));');
  expect([good.stdout, good.stderr]).toEqual(["true\n", ""]);
  const bad = runScript('console.log(await runQuietly("sh", ["-c", "echo said; exit 3"], { cwd: "/" }));');
  expect([bad.stdout, bad.stderr]).toEqual(["false\n", "said\n"]);
});

test("whoever stops us stops all that the command started", async () => {
  const script = plantScript(
    'await runShown("sh", ["-c", "(sleep 1; touch survived) & touch started; wait"], { cwd: import.meta.dirname });',
  );
  const running = spawn(process.execPath, [script], { stdio: "ignore" });
  onTestFinished(() => {
    running.kill("SIGKILL");
  });
  while (!existsSync(join(script, "../started"))) await setTimeout(10);
  running.kill("SIGTERM");
  expect(await once(running, "exit")).toEqual([128 + 15, null]);
  await setTimeout(1_500);
  expect(existsSync(join(script, "../survived"))).toBe(false);
});
