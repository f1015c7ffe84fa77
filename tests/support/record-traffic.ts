import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Stands between browsers and a server, and keeps every byte that goes either way. */
export type Traffic = {
  /** What browsers are sent to, such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Of all connections so far; what a stream says is in it too. */
  readonly bytes: () => Buffer;
  readonly stop: () => Promise<void>;
};

/** Both sides see their own bytes unchanged. */
export async function recordTraffic(serverPort: number): Promise<Traffic> {
  const said: Buffer[] = [];
  const sockets = new Set<Socket>();
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on("data", (chunk: Buffer) => said.push(chunk));
    from.pipe(to);
    // A browser that goes away in the middle, or a server that is killed: then the other side ends too.
    from.on("error", () => to.destroy());
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const proxy = createServer((browser) => {
    const server = connect(serverPort, "127.0.0.1");
    pass(browser, server);
    pass(server, browser);
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    bytes: () => Buffer.concat(said),
    stop: async () => {
      const closed = once(proxy.close(), "close");
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
