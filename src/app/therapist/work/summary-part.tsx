import { useState } from "preact/hooks";
import { addDays } from "../../../domain/check-in/calendar-day.ts";
import { fhirBundle } from "../../../domain/guidance/fhir-bundle.ts";
import { sharedSince, writtenSince } from "../../../domain/guidance/shared-since.ts";
import { bytesToHex, textToBytes } from "../../../lib/bytes.ts";
import { downloadFile } from "../../platform/download-file.ts";
import { useHome } from "../../shared/home-model.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { DeskGrid, DeskStack } from "../../ui/desk-grid.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { CasePart } from "../case/case-part.ts";
import { useSharedCase } from "../case/use-shared-case.ts";
import { fhirText } from "./fhir-text.ts";
import { LongPaper } from "./long-paper.tsx";
import { RecordPaper } from "./record-paper.tsx";
import { SheetPaper } from "./sheet-paper.tsx";
import { useModules } from "./use-modules.ts";

const text = workStrings.summary;
const kinds = ["sheet", "summary"] as const;
const periods = ["month", "all"] as const;
const monthDays = 28;

/** What goes into a session and into the practice's own record: on paper, or as a file for its system. */
export function SummaryPart(part: CasePart) {
  const { kept, view, people, name } = part;
  const { data, now, today } = useHome();
  const everything = useSharedCase(view);
  const [kind, setKind] = useState<(typeof kinds)[number]>("sheet");
  const [period, setPeriod] = useState<(typeof periods)[number]>("month");
  const topics = view.messages.flatMap(({ kind: entryKind, values }) =>
    entryKind === "topic" ? topicModules(values.about) : [],
  );
  const modules = useModules([...everything.answers.map(({ module }) => module), ...topics]);
  if (modules === null) return null;
  const practice = people.circles().find(({ space }) => space === kept.practice)?.title ?? "";
  const from = kind === "sheet" || period === "month" ? addDays(today(), -monthDays) : null;
  const shared = sharedSince(everything, from);
  const paper =
    kind === "sheet" ? (
      <SheetPaper part={part} modules={modules} />
    ) : (
      <RecordPaper part={part} shared={shared} from={from} practice={practice} modules={modules} />
    );
  const download = async (): Promise<void> => {
    const own = await people.ownPerson();
    if (!own.ok) return;
    const therapists = view.circle.present
      .filter(({ role }) => role === "therapist")
      .map(({ identity }) => bytesToHex(identity.verifyKey))
      .map((key) => ({ key, name: key === own.value ? kept.ownName : practice }));
    const bundle = fhirBundle(
      {
        shared,
        written: writtenSince(view.messages, from),
        participant: { key: kept.root, name },
        therapists,
        practice,
        madeBy: own.value,
        madeAt: now(),
        newId: data.newId,
      },
      fhirText(practice, modules),
    );
    downloadFile(
      `loslaten-${today()}.fhir.json`,
      "application/fhir+json",
      textToBytes(JSON.stringify(bundle, null, 2)),
    );
  };
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.intro}</p>
      <DeskGrid look="split">
        <DeskStack>
          <LongPaper>{paper}</LongPaper>
        </DeskStack>
        <DeskStack>
          <Card>
            <ChoiceList
              name="paper"
              legend={text.choose}
              options={kinds.map((id) => ({ id, ...text.kinds[id] }))}
              value={kind}
              onChange={(id) => setKind(id === "summary" ? "summary" : "sheet")}
            />
            {kind === "summary" && (
              <ChoiceList
                name="period"
                legend={text.periodLegend}
                options={periods.map((id) => ({ id, label: text.periods[id] }))}
                value={period}
                onChange={(id) => setPeriod(id === "all" ? "all" : "month")}
              />
            )}
            <Button onClick={() => window.print()}>
              <Icon name="print" />
              {text.print}
            </Button>
            {kind === "summary" && (
              <>
                <Button kind="quiet" onClick={() => void download()}>
                  {text.fhir}
                </Button>
                <p>{text.fhirHint}</p>
              </>
            )}
          </Card>
        </DeskStack>
      </DeskGrid>
    </>
  );
}

function topicModules(about: unknown): readonly string[] {
  const isExercise = typeof about === "object" && about !== null && "module" in about;
  return isExercise && typeof about.module === "string" ? [about.module] : [];
}
