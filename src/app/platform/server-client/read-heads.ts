import { nullWhenBroken } from "./null-when-broken.ts";
import { createEventReader, type StreamEvent } from "./read-events.ts";

/** Hands over every event, to the end of the stream; `take` says whether it understood it. */
export async function readHeads(
  stream: ReadableStream<Uint8Array>,
  take: (event: StreamEvent) => boolean,
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
    if (events?.every(take)) continue;
    await nullWhenBroken(reader.cancel());
    return "not-understood";
  }
}
