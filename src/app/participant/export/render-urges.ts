import type { ExportFile } from "../../../domain/export/export-file.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { minuteToText } from "../diary/clock-text.ts";
import { escapeHtml } from "../help-now/escape-html.ts";
import { dateText } from "./date-text.ts";

type Urge = ExportFile["urges"][number];

const text = exportStrings.exportFile;

/** Every urge with its day and hour, and what was said about it below. */
export function renderUrges(urges: readonly Urge[]): string {
  if (urges.length === 0) return "";
  return `<section>
<h2>${text.urges}</h2>
<ul>
${urges.map((urge) => `<li>${urgeToLines(urge).map(escapeHtml).join("<br>")}</li>`).join("\n")}
</ul>
</section>`;
}

export function urgeToLines({
  day,
  minute,
  strength,
  after,
  ended,
  triggers,
  techniques,
  note,
}: Urge): readonly string[] {
  const facts = [
    text.urgeAt(dateText(day, "short"), minuteToText(minute), strength),
    ...(after === null ? [] : [text.urgeAfter(after)]),
    ...(ended === null ? [] : [text.urgeEnded[ended]]),
  ];
  return [
    facts.join(", "),
    ...(triggers.length === 0 ? [] : [text.urgeTriggers(triggers.join(", "))]),
    ...(techniques.length === 0 ? [] : [text.urgeTechniques(techniques.join(", "))]),
    ...(note.trim() === "" ? [] : [note]),
  ];
}
