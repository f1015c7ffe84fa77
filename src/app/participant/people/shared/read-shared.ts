import type { ExportFile } from "../../../../domain/export/export-file.ts";
import { appVersion } from "../../../platform/app-version.ts";
import { loadModule } from "../../../platform/programme-content.ts";
import { answerText } from "../../../shared/exercise/answer-text.ts";
import { buildExport } from "../../../vault/build-export.ts";
import type { CircleView } from "../../../vault/people/joined-circle.ts";
import { sharedToRecords } from "../../../vault/people/shared-records.ts";

/** What is shared, in the form that an export has: of these records alone, and of nothing that is kept at home. */
export async function readShared(shared: CircleView["shared"], ownWord: string): Promise<ExportFile> {
  const recordById = sharedToRecords(shared);
  const ids = new Set(shared.map(({ values }) => moduleOf(values.data)).filter((id) => id !== null));
  const modules = (await Promise.all([...ids].map(loadModule))).filter((module) => module !== null);
  return buildExport({
    recordById,
    damaged: 0,
    people: [],
    modules,
    ownWord,
    answerText,
    madeAt: new Date(0),
    appVersion,
    about: "",
  });
}

function moduleOf(data: unknown): string | null {
  return typeof data === "string" ? (/^exercises:(.+)$/.exec(data)?.[1] ?? null) : null;
}
