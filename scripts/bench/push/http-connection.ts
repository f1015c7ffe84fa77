import { once } from "node:events";
import { connect } from "node:net";

export type HttpAnswer = { readonly status: number; readonly body: Buffer };

/** Posts to one path, waits for the answer, and posts again. */
export type HttpConnection = {
  readonly post: (body: Uint8Array) => Promise<HttpAnswer>;
  readonly close: () => void;
};

type Waiting = {
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * A connection of its own, with requests written by hand, because Node's HTTP client would cost more than the servers
 * that are measured. It takes only answers that say how long they are.
 */
export async function openHttpConnection(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<HttpConnection> {
  const { host, hostname, port } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST ${path} HTTP/1.1\r\n${lines.join("")}content-length: `;
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  await once(socket, "connect");

  let waiting: Waiting | null = null;
  let received = Buffer.alloc(0);
  socket.on("data", (data) => {
    received = received.length === 0 ? data : Buffer.concat([received, data]);
    try {
      const answer = readAnswer(received);
      if (answer === null) return;
      received = Buffer.alloc(0);
      waiting?.resolve(answer);
    } catch (error) {
      waiting?.reject(error);
    }
  });
  socket.on("error", (error) => waiting?.reject(error));
  socket.on("close", () => waiting?.reject(new Error("the server closed the connection")));
  return {
    post: (body) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(Buffer.concat([Buffer.from(`${head}${body.length}\r\n\r\n`), body]));
      }),
    close: () => socket.destroy(),
  };
}

/** `null` until all of it has come. */
function readAnswer(received: Buffer): HttpAnswer | null {
  const headEnd = received.indexOf("\r\n\r\n");
  if (headEnd === -1) return null;
  const head = received.toString("latin1", 0, headEnd);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer of untold length: ${head.split("\r\n")[0]}`);
  const start = headEnd + 4;
  if (received.length < start + Number(length)) return null;
  return { status: Number(head.slice(9, 12)), body: received.subarray(start) };
}
