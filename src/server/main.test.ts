import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { Agent, get, type IncomingMessage } from "node:http";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test, vi } from "vitest";
import { accessPurposes } from "../protocol/access-request.ts";
import { apiRoutes } from "../protocol/routes.ts";
import { databaseFileName } from "./database/sqlite/connect.ts";
import { makeAppFolder, startPage } from "./testing/app-folder.test-support.ts";
import { makeTemporaryFolder } from "./testing/temporary-folder.test-support.ts";
import { openTestDatabase } from "./testing/test-database.test-support.ts";
import { newTestDevice } from "./testing/test-device.test-support.ts";
import { makeEnvelope } from "./testing/test-envelope.test-support.ts";

const mainFile = join(import.meta.dirname, "main.ts");

type Environment = Readonly<Record<string, string>>;

function startProcess(
  environment: Environment,
  words: readonly string[] = [],
): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [mainFile, ...words], {
    env: { PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

/** Runs until it listens; the url is what its first line says. */
async function startServer(environment: Environment): Promise<{
  readonly child: ReturnType<typeof startProcess>;
  readonly url: string;
  readonly said: () => string;
}> {
  const child = startProcess(environment);
  const said = listenTo(child);
  await once(child.stdout, "data");
  const [firstLine = ""] = said().split("\n");
  const url = /^Loslaten is listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(firstLine)?.[1];
  if (url === undefined) throw new Error(`unexpected first line: ${firstLine}`);
  return { child, url, said };
}

async function ask(
  url: string,
  agent: Agent,
): Promise<{ readonly status: number | undefined; readonly body: string }> {
  const [answer]: IncomingMessage[] = await once(get(url, { agent }), "response");
  if (answer === undefined) throw new Error("no answer");
  return { status: answer.statusCode, body: await text(answer) };
}

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
  test(`the real server answers, and ${signal} ends it well in spite of open connections`, async () => {
    const dataFolder = makeTemporaryFolder();
    const { child, url } = await startServer({ DATA_DIR: dataFolder, APP_DIR: makeAppFolder() });
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    expect(await ask(`${url}/api/health`, agent)).toEqual({ status: 200, body: '{"status":"ok"}' });
    expect(await ask(url, agent)).toEqual({ status: 200, body: startPage });

    const slow = connect(Number(new URL(url).port), "127.0.0.1");
    slow.on("error", () => {});
    slow.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
    await once(slow, "connect");

    const startMs = performance.now();
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(performance.now() - startMs).toBeLessThan(5_000);
    expect(readdirSync(dataFolder)).toEqual([databaseFileName]);
  });
}

const refusals: readonly (readonly [string, RegExp, () => Promise<Environment>])[] = [
  [
    "settings are wrong",
    /PORT must be .* PUBLIC_ORIGIN is needed/,
    async () => ({ PORT: "5ecret", HOST: "0.0.0.0" }),
  ],
  [
    "the data folder is no folder",
    /data folder cannot be written/,
    async () => {
      const file = join(makeTemporaryFolder(), "file");
      writeFileSync(file, "");
      return { DATA_DIR: file };
    },
  ],
  ["the app is not built", /app is not built/, async () => ({ APP_DIR: makeTemporaryFolder() })],
  [
    "the database is newer",
    /newer release \(version 99,/,
    async () => {
      const folder = makeTemporaryFolder();
      const { database, close } = await openTestDatabase(folder);
      await database.insertInto("migration").values({ version: 99 }).execute();
      await close();
      return { DATA_DIR: folder };
    },
  ],
  [
    "the database is damaged",
    /database file is damaged/,
    async () => {
      const folder = makeTemporaryFolder();
      writeFileSync(join(folder, databaseFileName), "no database".repeat(1000));
      return { DATA_DIR: folder };
    },
  ],
  [
    "the PostgreSQL does not answer",
    /DATABASE_URL does not answer/,
    async () => ({ DATABASE_URL: "postgresql://me:5ecret@127.0.0.1:1/none" }),
  ],
  [
    "the port is in use",
    /Port \d+ is in use/,
    async () => {
      const other = createServer().listen(0, "127.0.0.1");
      onTestFinished(() => {
        other.close();
      });
      await once(other, "listening");
      const address = other.address();
      return { PORT: String(address !== null && typeof address !== "string" ? address.port : "") };
    },
  ],
];

for (const [name, reason, arrange] of refusals) {
  test(`when ${name}, the server says so in one line and does not start`, async () => {
    const fitting = { DATA_DIR: makeTemporaryFolder(), APP_DIR: makeAppFolder() };
    const child = startProcess({ ...fitting, ...(await arrange()) });
    if (child.stderr === null) throw new Error("no stderr");
    const [[code], output, complaint] = await Promise.all([
      once(child, "exit"),
      text(child.stdout),
      text(child.stderr),
    ]);
    expect([code, output]).toEqual([1, ""]);
    expect(complaint).toMatch(/^Loslaten could not start\. [^\n]+\n$/);
    expect(complaint).toMatch(reason);
    expect(complaint).not.toMatch(/5ecret|\bat \S+:\d+|Error/);
  });
}

test("a device hears over the network what another stored, and open streams do not hold up the end", async () => {
  const { child, url } = await startServer({ DATA_DIR: makeTemporaryFolder(), APP_DIR: makeAppFolder() });
  const device = await newTestDevice((path, init) => fetch(`${url}${path}`, init), new URL(url).host);
  await device.createSpace();
  const token = await device.token();
  const body = JSON.stringify({ tokens: [token] });
  const stream = await fetch(`${url}${apiRoutes.heads}`, { method: "POST", body });
  const reader = stream.body?.getReader();
  const next = async () => Buffer.from((await reader?.read())?.value ?? []).toString();
  expect(await next()).toContain('"seq":0');
  await device.push(token, [{ baseSeq: 0, envelope: makeEnvelope(device.space) }]);
  expect(await next()).toContain('"seq":1');
  const startMs = performance.now();
  child.kill("SIGTERM");
  expect(await next()).toBe("");
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(performance.now() - startMs).toBeLessThan(5_000);
});

test("the first start prints a link that founds a practice; once it was used, no start does, and a command still can", async () => {
  const environment = { DATA_DIR: makeTemporaryFolder(), APP_DIR: makeAppFolder() };
  const { child, url, said } = await startServer(environment);
  await vi.waitFor(() => expect(said()).toMatch(/^Found a practice, once, at /m));
  const printed = /^Found a practice, once, at (\S+)#([0-9a-f]{32})$/m.exec(said());
  expect(printed?.[1]).toBe(`${url}/praktijk/oprichten`);
  const device = await newTestDevice((path, init) => fetch(`${url}${path}`, init), new URL(url).host);
  const found = async (code: string | undefined) => {
    const signed = JSON.parse(await device.signed(accessPurposes.newSpace));
    const body = JSON.stringify({ ...signed, code });
    return (await fetch(`${url}${apiRoutes.practices}`, { method: "POST", body })).status;
  };
  // Beside the running server, and with the address that people use.
  const further = startProcess({ ...environment, PUBLIC_ORIGIN: "https://example.org" }, ["practice-link"]);
  const [[code], output] = await Promise.all([once(further, "exit"), text(further.stdout)]);
  expect(code).toBe(0);
  expect(output).toMatch(
    /^Found a practice, once, at https:\/\/example\.org\/praktijk\/oprichten#[0-9a-f]{32}\n$/,
  );
  expect(await found(printed?.[2])).toBe(201);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
  const again = await startServer(environment);
  await vi.waitFor(() => expect(again.said()).toContain('"event":"started"'));
  expect(again.said()).not.toContain("oprichten");
});

/** All that it writes. */
function listenTo(child: { readonly stdout: NodeJS.ReadableStream }): () => string {
  const said: string[] = [];
  child.stdout.on("data", (chunk) => said.push(String(chunk)));
  return () => said.join("");
}
