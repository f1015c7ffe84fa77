import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { calendarDaySchema } from "../../src/domain/check-in/calendar-day.ts";
import { v } from "../../src/lib/schema.ts";
import { buildApp } from "../setup/build-app.mjs";
import { fillPractice } from "./fill-practice.ts";
import { hasSpaces } from "./has-spaces.ts";

// `npm run demo`: a server of its own with a practice, three invented participants and sixteen weeks of use. It fills an
// empty data folder (`demo-data`, or DATA_DIR) and nothing else, and leaves the server running.

const root = join(import.meta.dirname, "../..");
const dataFolder = resolve(process.env.DATA_DIR || "demo-data");

process.exitCode = await start();

async function start(): Promise<number> {
  if (process.env.DATABASE_URL)
    return refuse("De demo draait alleen op een eigen map, niet op DATABASE_URL.");
  if (hasSpaces(dataFolder))
    return refuse(
      `In ${dataFolder} staan al gegevens. De demo vult alleen een lege map: verwijder hem of kies een andere met DATA_DIR.`,
    );
  if (!(await buildApp(root, process.execPath))) return refuse("De app kon niet worden gebouwd.");
  return run();
}

function run(): Promise<number> {
  const env = { ...process.env, DATA_DIR: dataFolder };
  const server = spawn(process.execPath, ["dist/server/main.js"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => server.kill(signal));
  let said = "";
  let isFilling = false;
  server.stdout.on("data", (part: Buffer) => {
    if (isFilling) return;
    said += part;
    const origin = /listening on (http:\/\/\S+)/.exec(said)?.[1];
    const code = /\/praktijk\/oprichten#([0-9a-f]{32})/.exec(said)?.[1];
    if (origin === undefined || code === undefined) return;
    isFilling = true;
    fill(origin, code).catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
      server.kill("SIGTERM");
    });
  });
  return new Promise((done) => server.once("close", (code) => done(code ?? 1)));
}

async function fill(origin: string, code: string): Promise<void> {
  const today = v.parse(calendarDaySchema, new Date().toISOString().slice(0, 10));
  const visitors = await fillPractice(origin, code, today, (line) => console.log(line));
  const address = origin.replace("127.0.0.1", "localhost");
  console.log(
    "\nAlles hieronder is verzonnen. Open elk in een eigen browservenster, en kom binnen met de woorden.\n",
  );
  for (const { name, path, words } of visitors)
    console.log(`${name}: ${address}${path}\n  ${words.join(" ")}\n`);
  console.log("Ctrl-C stopt de demo.");
}

function refuse(reason: string): number {
  console.error(reason);
  return 1;
}
