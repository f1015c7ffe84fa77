import { type ChildProcess, execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export type ServerProcess = {
  readonly url: string;
  /** What it holds in memory now, in megabytes; not a number where the system does not say. */
  readonly memoryMb: () => number;
  /** Of one core, since it started, in seconds; not a number where the system does not say. */
  readonly processorSeconds: () => number;
  readonly stop: () => Promise<void>;
};

const startPatienceMs = 30_000;
const stepPatienceMs = 120_000;

/** Starts a program that prints the address it listens on. */
export async function startServerProcess(
  program: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const server = spawn(process.execPath, [program, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...settings },
  });
  try {
    const url = await readAddress(server);
    return {
      url,
      memoryMb: () => readMemoryMb(server),
      processorSeconds: () => readProcessorSeconds(server),
      stop: () => stop(server),
    };
  } catch (error) {
    await stop(server);
    throw error;
  }
}

/** What the program prints, which is JSON. It gets as much memory as it likes and an end to its patience. */
export function runStep(program: string, args: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = { timeout: stepPatienceMs, maxBuffer: 2 ** 24 };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      if (error === null) resolve(JSON.parse(stdout));
      else reject(new Error(reasonIn(stderr) ?? error.message));
    });
  });
}

function readAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    let complained = "";
    const timer = setTimeout(() => reject(new Error("it did not start in time")), startPatienceMs);
    server.stderr?.on("data", (chunk) => {
      complained = `${complained}${chunk}`.slice(-10_000);
    });
    server.stdout?.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-10_000);
      const url = /(?:^|listening on )(http:\/\/\S+)$/m.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
    server.once("close", () => {
      clearTimeout(timer);
      reject(new Error(reasonIn(complained) ?? "it ended before it listened"));
    });
  });
}

function readMemoryMb({ pid }: ChildProcess): number {
  if (process.platform !== "linux") return Number.NaN;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1_024;
}

/** Linux counts in hundredths of a second. */
function readProcessorSeconds({ pid }: ChildProcess): number {
  if (process.platform !== "linux") return Number.NaN;
  // The name of the program may hold spaces; what follows it does not.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  await new Promise((resolve) => {
    server.once("close", resolve);
    server.kill("SIGKILL");
  });
}

/** The line of an uncaught error that says what it was. */
function reasonIn(output: string): string | null {
  return /^\[?\w*Error.*$/m.exec(output)?.[0] ?? null;
}
