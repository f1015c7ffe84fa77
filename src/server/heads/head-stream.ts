import { spaceIdToHex } from "../../crypto/keys.ts";
import { bytesToHex, textToBytes } from "../../lib/bytes.ts";
import type { Bearer } from "../access/token.ts";
import type { HeadHub } from "./head-hub.ts";

/** Less than the silence after which a connection is cut, and than what most proxies allow. */
const keepAliveMs = 15_000;

export type HeadStreamParts = {
  readonly hub: HeadHub;
  readonly bearers: readonly Bearer[];
  /** What each space has at this moment, in the order of the bearers. */
  readonly seqs: readonly number[];
  readonly nowMs: number;
  /** Called once, however it ends. */
  readonly onEnd: () => void;
};

/**
 * Server-sent events: for each space its head and how many watch it, at once and whenever one of the two changes. It
 * ends when the first token expires or the first key loses access; the app then asks for a new token and comes back.
 */
export function openHeadStream({
  hub,
  bearers,
  seqs,
  nowMs,
  onEnd,
}: HeadStreamParts): ReadableStream<Uint8Array> {
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (text: string) => controller.enqueue(textToBytes(text));
      const end = () => {
        stop();
        controller.close();
      };
      const unwatch = bearers.map(({ space, publicKey }, index) => {
        const hex = spaceIdToHex(space);
        let seq = seqs[index] ?? 0;
        let watchers = 0;
        const tell = () => send(headEvent(hex, seq, watchers));
        return hub.watch({
          space: hex,
          publicKey: bytesToHex(publicKey),
          tellSeq: (newer) => {
            if (newer <= seq) return;
            seq = newer;
            tell();
          },
          tellWatchers: (now) => {
            watchers = now;
            tell();
          },
          end,
        });
      });
      const keepAlive = setInterval(() => send(": still here\n\n"), keepAliveMs);
      const expiry = setTimeout(end, Math.min(...bearers.map(({ expiresAtMs }) => expiresAtMs)) - nowMs);
      let isStopped = false;
      stop = () => {
        if (isStopped) return;
        isStopped = true;
        clearInterval(keepAlive);
        clearTimeout(expiry);
        for (const off of unwatch) off();
        onEnd();
      };
    },
    cancel: () => stop(),
  });
}

function headEvent(space: string, seq: number, watchers: number): string {
  return `event: head\ndata: ${JSON.stringify({ space, seq, watchers })}\n\n`;
}
