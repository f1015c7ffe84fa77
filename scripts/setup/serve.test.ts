import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { plantFiles } from "../../tests/support/plant-files.ts";
import { originToOpen } from "./serve.mjs";

const listening = 'console.log("Loslaten is listening on http://127.0.0.1:3000");\n';

/** Starts a process that serves a tree with this text as its server, and waits until it listens. */
async function serveText(serverText: string): Promise<ChildProcess> {
  const root = plantFiles({
    "package.json": '{ "type": "module" }',
    "dist/server/main.js": serverText,
    "start.mjs": `
      import { serve } from ${JSON.stringify(join(import.meta.dirname, "serve.mjs"))};
      process.exitCode = await serve(import.meta.dirname, process.execPath, (origin) => console.log("at", origin), (link) => console.log("found", link));
    `,
  });
  const started = spawn(process.execPath, [join(root, "start.mjs")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    started.kill("SIGKILL");
  });
  for await (const line of createInterface({ input: started.stdout })) {
    if (line === "at http://127.0.0.1:3000") return started;
  }
  throw new Error("the server never said that it listens");
}

async function exitCodeOf(started: ChildProcess): Promise<number | null> {
  if (started.exitCode !== null) return started.exitCode;
  await once(started, "exit");
  return started.exitCode;
}

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s goes on to the server, whose exit code is kept",
  async (signal) => {
    const started = await serveText(
      `process.on("${signal}", () => process.exit(7));\nsetInterval(() => {}, 1000);\n${listening}`,
    );
    started.kill(signal);
    expect(await exitCodeOf(started)).toBe(7);
  },
);

test("a signal that comes twice reaches the server once", async () => {
  const started = await serveText(
    `let count = 0;\nprocess.on("SIGINT", () => { count += 1; setTimeout(() => process.exit(count), 300); });\nsetInterval(() => {}, 1000);\n${listening}`,
  );
  started.kill("SIGINT");
  await setTimeout(100);
  started.kill("SIGINT");
  expect(await exitCodeOf(started)).toBe(1);
});

test("a server that a signal ended counts as a shell counts it", async () => {
  const started = await serveText(
    `setTimeout(() => process.kill(process.pid, "SIGKILL"), 50);\n${listening}`,
  );
  expect(await exitCodeOf(started)).toBe(128 + 9);
});

test.each([
  ["http://127.0.0.1:3000", "http://localhost:3000"],
  ["http://0.0.0.0:8080", "http://localhost:8080"],
  ["http://[::1]:3000", "http://localhost:3000"],
  ["http://[::]:3000", "http://localhost:3000"],
  ["http://192.168.1.5:3000", "http://192.168.1.5:3000"],
])("%s opens as %s", (origin, expected) => {
  expect(originToOpen(origin)).toBe(expected);
});
