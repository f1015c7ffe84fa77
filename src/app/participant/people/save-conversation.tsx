import { useState } from "preact/hooks";
import { guidanceOf } from "../../../domain/guidance/guidance-entries.ts";
import { textToBytes } from "../../../lib/bytes.ts";
import { downloadFile } from "../../platform/download-file.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import { Button } from "../../ui/button.tsx";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { useApp } from "../app-model.tsx";
import { logDay, logTime } from "./log/log-moment.ts";
import { nameIn } from "./other-names.ts";

const { accessLog, conversation: text } = peopleStrings;

/** What was said, as a text to keep: it stands in no other export. */
export function SaveConversation({ live }: { readonly live: LiveCircle }) {
  const { today } = useApp();
  const [isSaved, setSaved] = useState(false);
  const { kept, view } = live;
  const messages = guidanceOf(view?.messages ?? [], "message");
  if (messages.length === 0) return null;
  const save = (): void => {
    const lines = messages.map(({ author, atMs, value }) => {
      const name = author === kept.root ? accessLog.you : nameIn(kept, author);
      return `${name}, ${accessLog.atTime(logDay(atMs), logTime(atMs))}\n${value.text}`;
    });
    const content = [`${text.title} · ${kept.title}`, ...lines].join("\n\n");
    downloadFile(text.fileName(today()), "text/plain", textToBytes(`${content}\n`));
    setSaved(true);
  };
  return (
    <>
      <Button kind="plain" onClick={save}>
        {text.save}
      </Button>
      {isSaved && <p role="status">{text.saved}</p>}
    </>
  );
}
