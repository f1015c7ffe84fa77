import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type ReceivedPush = {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
};

export type FakePushService = {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly received: ReceivedPush[];
  /** What it answers from now on. */
  readonly answer: (status: number) => void;
};

/** The other end of the network: it writes down what it is asked, and wakes nobody. */
export async function startFakePushService(): Promise<FakePushService> {
  const received: ReceivedPush[] = [];
  let status = 201;
  const server = createServer((request, response) => {
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on("end", () => {
      received.push({ method: request.method, path: request.url, headers: request.headers, bytes });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    answer: (next) => {
      status = next;
    },
  };
}
