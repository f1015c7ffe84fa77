import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test, vi } from "vitest";
import { makeAppFolder } from "../../src/server/testing/app-folder.test-support.ts";
import { makeTemporaryFolder } from "../../src/server/testing/temporary-folder.test-support.ts";
import { readSteps } from "./documented-steps.ts";

vi.setConfig({ testTimeout: 900_000 });

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/operations.md"), "utf8");
const steps = readSteps(page);
const origin = "https://loslaten.example.nl";

/** Everything literally that can be: also the packages from the registry and the build of the whole app. */
const isWhole = (process.env.FOLLOW_ALL ?? "") !== "";

/**
 * What a test cannot do as it stands on the page, and what it does in its place: no root, no systemd, no domain, and, but
 * for the long run, no second installation and build of the app.
 */
const standIns: Readonly<Record<string, string>> = {
  "sudo apt install --yes git nodejs npm caddy": "command -v git node npm",
  "git clone https://git.example.nl/loslaten.git loslaten": `mkdir loslaten && git -C "$SOURCE" archive HEAD | tar -x -C loslaten`,
  ...(isWhole
    ? {}
    : {
        "npm ci": 'ln -s "$SOURCE/node_modules" node_modules',
        "npm run build": 'npm run -s build:server && cp -R "$APP" dist/app',
      }),
  // Below DESTDIR, which makes no user and calls no systemd.
  [`sudo sh deploy/install.sh ${origin}`]: `sh deploy/install.sh ${origin}`,
  // What systemd would start is started by this test, from the unit that was put in its place.
  "sudo systemctl enable --now loslaten loslaten-backup.timer": "START",
  "sudo install -m 644 /opt/loslaten/Caddyfile /etc/caddy/Caddyfile":
    'mkdir -p "$DESTDIR/etc/caddy" && install -m 644 "$DESTDIR/opt/loslaten/Caddyfile" "$DESTDIR/etc/caddy/Caddyfile"',
  "sudo systemctl reload caddy": 'grep -q "^loslaten.example.nl {" "$DESTDIR/etc/caddy/Caddyfile"',
  "sudo lll practice-link": '"$DESTDIR/usr/local/bin/lll" practice-link',
};

test("the page gives at most ten commands, and each that this test replaces stands on it word for word", () => {
  expect(steps.length).toBeGreaterThan(5);
  expect(steps.length).toBeLessThanOrEqual(10);
  const commands = steps.map(({ command }) => command);
  expect(commands).toEqual(expect.arrayContaining(Object.keys(standIns)));
  // Whatever needs what a test does not have is marked on the page, and has a stand-in here.
  for (const { command, needs } of steps) {
    expect(needs.includes("root"), command).toBe(command.startsWith("sudo "));
    expect(needs.includes("systemd"), command).toBe(command.includes("systemctl"));
    if (needs.length > 0) expect(Object.keys(standIns)).toContain(command);
  }
});

test("somebody who types what the page says has a running service, its backup and its TLS settings", async () => {
  const home = makeTemporaryFolder();
  const dest = join(home, "machine");
  mkdirSync(dest);
  const clean = {
    HOME: home,
    PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH ?? ""}`,
    SOURCE: root,
    APP: makeAppFolder(),
    DESTDIR: dest,
  };
  let folder = home;
  let link = "";
  for (const { command } of steps) {
    const typed = standIns[command] ?? command;
    if (typed === "START") {
      moveBelow(dest);
      await startUnit(dest);
      continue;
    }
    if (typed.startsWith("cd ")) {
      folder = join(folder, typed.slice("cd ".length));
      continue;
    }
    const said = execFileSync("sh", ["-euc", typed], { cwd: folder, env: clean, encoding: "utf8" });
    if (command === "sudo lll practice-link") link = said;
  }
  expect(link).toMatch(new RegExp(`^${origin}/praktijk/oprichten#[0-9a-f]+$`, "m"));
  expect(await askAs("loslaten.example.nl", "/api/ready")).toBe('{"status":"ok"}');
  expect(await askAs("loslaten.example.nl", "/")).toContain("<title>");
  expect(await askAs("elders.example.nl", "/api/ready")).toContain("wrong-host");

  const backups = join(dest, "var/backups/loslaten");
  for (const line of execLines(dest, "loslaten-backup.service")) run(dest, line);
  const [file = ""] = readdirSync(backups).filter((name) => name.endsWith(".sqlite"));
  const lll = (...args: readonly string[]) =>
    execFileSync(join(dest, "usr/local/bin/lll"), args, { env: clean, encoding: "utf8" });
  expect(lll("check", "--restore", join(backups, file))).toContain("Deze back-up is goed.");
  expect(lll("check")).toContain("De database is in orde.");
  for (const private_ of [backups, join(dest, "var/lib/loslaten")]) {
    expect(statSync(private_).mode & 0o077).toBe(0);
  }
});

/** The paths of the settings, below the folder that stands for the machine, and a port that is free. */
function moveBelow(dest: string): void {
  const file = join(dest, "etc/loslaten.env");
  execFileSync("sed", ["-i", `s|=/|=${dest}/|; s|^PORT=.*|PORT=${port}|`, file]);
}

const port = 20_000 + (process.pid % 20_000);

function execLines(dest: string, unit: string): readonly string[] {
  const unitText = readFileSync(join(dest, "etc/systemd/system", unit), "utf8");
  expect(unitText).toMatch(/^EnvironmentFile=\/etc\/loslaten\.env$/m);
  const lines = [...unitText.matchAll(/^ExecStart=(.+)$/gm)].map(([, line = ""]) => line);
  expect(lines.length).toBeGreaterThan(0);
  return lines;
}

function toWords(dest: string, line: string): readonly string[] {
  return line.split(" ").map((word) => (word.startsWith("/") ? `${dest}${word}` : word));
}

function readEnvironment(dest: string): Readonly<Record<string, string>> {
  const lines = readFileSync(join(dest, "etc/loslaten.env"), "utf8").split("\n");
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}

function run(dest: string, line: string): void {
  const [program = "", ...args] = toWords(dest, line);
  execFileSync(program, args, { env: readEnvironment(dest), cwd: join(dest, "opt/loslaten") });
}

async function startUnit(dest: string): Promise<void> {
  const [line = ""] = execLines(dest, "loslaten.service");
  const [program = "", ...args] = toWords(dest, line);
  const server: ChildProcess = spawn(program, args, {
    env: readEnvironment(dest),
    cwd: join(dest, "opt/loslaten"),
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void server.kill("SIGKILL"));
  if (server.stdout === null) throw new Error("no output");
  for await (const said of createInterface({ input: server.stdout })) {
    if (said.startsWith("Loslaten is listening")) return;
  }
  throw new Error("the service ended");
}

/** What a proxy on this machine would ask for a visitor. */
function askAs(host: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers: { host } }, (answer) => resolve(text(answer))).on(
      "error",
      reject,
    );
  });
}
