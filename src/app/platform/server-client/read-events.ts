/** One server-sent event (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export type StreamEvent = { readonly name: string; readonly data: string };

/** Takes the text as it comes and gives the events that are complete now; `null` when one of them has no end. */
export type EventReader = (text: string) => readonly StreamEvent[] | null;

/** Far above any event of ours, so that a stream without an end does not fill the memory. */
const maxEventLength = 4_096;

export function createEventReader(): EventReader {
  let unread = "";
  return (text) => {
    const blocks = `${unread}${text}`.split(/\r?\n\r?\n/);
    unread = blocks.pop() ?? "";
    return unread.length > maxEventLength ? null : blocks.flatMap(blockToEvent);
  };
}

/** Nothing for a block of comments, which only say that the connection stands. */
function blockToEvent(block: string): readonly StreamEvent[] {
  let name = "message";
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field, value = ""] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === "event") name = value;
    if (field === "data") data.push(value);
  }
  return data.length === 0 ? [] : [{ name, data: data.join("\n") }];
}
