import { once } from "node:events";
import { connect, createServer } from "node:net";

export type CountingProxy = {
  readonly url: string;
  /** Everything that went through, in both directions, so far. */
  readonly bytes: () => number;
  readonly stop: () => void;
};

/** Passes on what comes, and counts it: headers too, as they are on the wire before TLS. */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(target);
  let bytes = 0;
  const proxy = createServer((visitor) => {
    const server = connect(Number(port), hostname);
    for (const [from, to] of [
      [visitor, server],
      [server, visitor],
    ] as const) {
      from.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        to.write(chunk);
      });
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
    }
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    bytes: () => bytes,
    stop: () => proxy.close(),
  };
}
