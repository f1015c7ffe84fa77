import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

export type Misbehave = (response: ServerResponse, request: IncomingMessage) => void;

export type BadServer = {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly requests: () => number;
};

/** A real server on a real socket that answers every request in one wrong way. It ends with the test. */
export async function startBadServer(misbehave: Misbehave): Promise<BadServer> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    response.on("error", () => {});
    misbehave(response, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { origin: `http://127.0.0.1:${address.port}`, requests: () => requests };
}

/** Writes the same again and again, as fast as somebody reads it, until the connection ends. */
export function writeForever(response: ServerResponse, chunk: string | Uint8Array): void {
  const write = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", write);
  write();
}

/** The same, with a pause between the writes. */
export function dripForever(response: ServerResponse, chunk: string, everyMs: number): void {
  const timer = setInterval(() => response.write(chunk), everyMs);
  response.on("close", () => clearInterval(timer));
}
