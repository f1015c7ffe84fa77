import type { ExportFile } from "../../../domain/export/export-file.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { escapeHtml } from "../help-now/escape-html.ts";

const text = exportStrings.exportFile;

/** What was written to others and has not arrived, with whom it is for. */
export function renderMessages(messages: ExportFile["messages"]): string {
  if (messages.length === 0) return "";
  const items = messages.map((message) => {
    const head = text.messageTo(message.with, text.messageStates[message.state]);
    return `<li>${escapeHtml(head)}<br><span class="own">${escapeHtml(message.text)}</span></li>`;
  });
  return `<section>
<h2>${text.messages}</h2>
<p class="soft">${text.messagesBody}</p>
<ul>
${items.join("\n")}
</ul>
</section>`;
}
