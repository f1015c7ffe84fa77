import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const startPatienceMs = 20_000;

/** Starts the server on a data folder and a free port of this machine, asks whether it is well, and stops it. */
export async function isWellOn(program: string, appFolder: string, dataFolder: string): Promise<boolean> {
  const server = spawn(process.execPath, [program], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { HOST: "127.0.0.1", PORT: "0", DATA_DIR: dataFolder, APP_DIR: appFolder, PUSH_SERVICES: "off" },
  });
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const timer = setTimeout(() => server.kill("SIGKILL"), startPatienceMs);
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const url = /listening on (http:\/\/\S+)/.exec(line)?.[1];
      if (url !== undefined) return await isWell(url);
    }
    return false;
  } finally {
    clearTimeout(timer);
    server.kill("SIGTERM");
    await ended;
  }
}

async function isWell(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/ready`)).ok;
  } catch {
    return false;
  }
}
