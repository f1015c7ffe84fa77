import { spaceIdToHex } from "../../crypto/keys.ts";
import { bytesToHex, textToBytes } from "../../lib/bytes.ts";
import type { GoneReason } from "../../protocol/head-event.ts";
import type { Bearer } from "../access/token.ts";
import type { HeadHub } from "./head-hub.ts";

/** Less than the silence after which a connection is cut, and than what most proxies allow. */
const keepAliveMs = 15_000;

export type HeadStreamParts = {
  readonly hub: HeadHub;
  /** With what each space has at this moment; never empty. */
  readonly watched: readonly { readonly bearer: Bearer; readonly seq: number }[];
  /** What was asked for and can't be watched. */
  readonly gone: readonly { readonly bearer: Bearer; readonly reason: GoneReason }[];
  readonly nowMs: number;
  /** Called once, however it ends. */
  readonly onEnd: () => void;
};

/**
 * Server-sent events: for each space its head and how many watch it, at once and whenever one of the two changes. A key
 * that loses access loses its space and no other. It ends when the first token expires or nothing is left to watch; the
 * app then asks for new tokens and comes back.
 */
export function openHeadStream({
  hub,
  watched,
  gone,
  nowMs,
  onEnd,
}: HeadStreamParts): ReadableStream<Uint8Array> {
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      let isStopped = false;
      const send = (text: string) => {
        if (!isStopped) controller.enqueue(textToBytes(text));
      };
      const end = () => {
        stop();
        controller.close();
      };
      for (const { bearer, reason } of gone) send(goneEvent(spaceIdToHex(bearer.space), reason));
      const unwatch = new Set<() => void>();
      for (const { bearer, seq: first } of watched) {
        const hex = spaceIdToHex(bearer.space);
        let seq = first;
        let watchers = 0;
        const tell = () => send(headEvent(hex, seq, watchers));
        const off = hub.watch({
          space: hex,
          publicKey: bytesToHex(bearer.publicKey),
          tellSeq: (newer) => {
            if (newer <= seq) return;
            seq = newer;
            tell();
          },
          tellWatchers: (now) => {
            watchers = now;
            tell();
          },
          end: () => {
            off();
            unwatch.delete(off);
            if (unwatch.size === 0) end();
            else send(goneEvent(hex, "access-denied"));
          },
        });
        unwatch.add(off);
      }
      const keepAlive = setInterval(() => send(": still here\n\n"), keepAliveMs);
      const expiresAtMs = Math.min(...watched.map(({ bearer }) => bearer.expiresAtMs));
      const expiry = setTimeout(end, expiresAtMs - nowMs);
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

function goneEvent(space: string, reason: GoneReason): string {
  return `event: gone\ndata: ${JSON.stringify({ space, reason })}\n\n`;
}
