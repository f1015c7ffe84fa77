import { spaceIdToHex } from "../../../crypto/keys.ts";
import { v } from "../../../lib/schema.ts";
import { headEventSchema } from "../../../protocol/head-event.ts";
import type { HeadNews } from "../../../sync/head-news.ts";
import { nullWhenBroken } from "./null-when-broken.ts";
import { textToJson } from "./parse-json.ts";
import { createEventReader, type StreamEvent } from "./read-events.ts";

/** Tells every head of this space (in hex), to the end of the stream. */
export async function readHeads(
  stream: ReadableStream<Uint8Array>,
  space: string,
  onHead: (head: HeadNews) => void,
  onProgress: () => void,
): Promise<"ended" | "broken" | "not-understood"> {
  const readEvents = createEventReader();
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  for (;;) {
    const next = await nullWhenBroken(reader.read());
    if (next === null) return "broken";
    if (next.done) return "ended";
    onProgress();
    const events = readEvents(decoder.decode(next.value, { stream: true }));
    const heads = events?.filter(({ name }) => name === "head").map((event) => parseHead(event, space));
    for (const head of heads ?? [null]) {
      if (head === null) {
        await nullWhenBroken(reader.cancel());
        return "not-understood";
      }
      onHead(head);
    }
  }
}

function parseHead({ data }: StreamEvent, space: string): HeadNews | null {
  const parsed = v.safeParse(headEventSchema, textToJson(data));
  if (!parsed.success || spaceIdToHex(parsed.output.space) !== space) return null;
  return { seq: parsed.output.seq, watchers: parsed.output.watchers };
}
