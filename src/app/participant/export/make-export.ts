import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { ExportFile } from "../../../domain/export/export-file.ts";
import { type Bytes, textToBytes } from "../../../lib/bytes.ts";
import { appVersion } from "../../platform/app-version.ts";
import { loadModule, programmeSummaries } from "../../platform/programme-content.ts";
import { answerText } from "../../shared/exercise/answer-text.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { buildExport } from "../../vault/build-export.ts";
import type { AppModel } from "../app-model.tsx";
import { ownWord } from "../module/own-word.ts";
import { momentText } from "./date-text.ts";
import { exportPeople } from "./export-people.ts";
import { exportToJson, renderExportPage } from "./render-export-page.ts";

/** A page for people, or data for programs. */
export type ExportForm = "page" | "data";

export type MadeExport = { readonly name: string; readonly contentType: string; readonly bytes: Bytes };

/** Everything that stands in the vault at this moment, as one file with a name that says nothing. */
export async function makeExport(app: AppModel, form: ExportForm): Promise<MadeExport> {
  const { vault, data, now } = app;
  const phase = vault.phase.value;
  const written = programmeSummaries.filter((summary) => summary.written);
  const modules = (await Promise.all(written.map(({ id }) => loadModule(id)))).filter(
    (module) => module !== null,
  );
  const madeAt = now();
  const file = buildExport({
    recordById: vault.recordById.value,
    damaged: phase.type === "open" ? phase.damaged : 0,
    modules,
    people: await exportPeople(app),
    ownWord: ownWord(data),
    answerText,
    madeAt,
    appVersion,
    about: exportStrings.exportFile.about(momentText(madeAt), appVersion),
  });
  const name = `loslaten-${dateToCalendarDay(madeAt)}`;
  return form === "page" ? asPage(name, file) : asData(name, file);
}

function asPage(name: string, file: ExportFile): MadeExport {
  return { name: `${name}.html`, contentType: "text/html", bytes: textToBytes(renderExportPage(file)) };
}

function asData(name: string, file: ExportFile): MadeExport {
  return { name: `${name}.json`, contentType: "application/json", bytes: textToBytes(exportToJson(file)) };
}
