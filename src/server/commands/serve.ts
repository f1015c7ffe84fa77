import { spawn } from "node:child_process";

/** Runs the server until it ends, and gives its exit code. Signals go to it; a terminal sends them to both. */
export function serve(program: string): Promise<number> {
  const server = spawn(process.execPath, [program], { stdio: "inherit" });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => server.kill(signal));
  }
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("close", (code) => resolve(code ?? 1));
  });
}
