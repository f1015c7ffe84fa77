import { sharedMoments } from "../../../../domain/guidance/shared-moments.ts";
import { useHome } from "../../../shared/home-model.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { DeskGrid, DeskStack } from "../../../ui/desk-grid.tsx";
import type { CasePart } from "../case-part.ts";
import { NotShared } from "../not-shared.tsx";
import { useSharedCase } from "../use-shared-case.ts";
import { DiaryCard } from "./diary-card.tsx";
import { OwnNumbersCard } from "./own-numbers-card.tsx";
import { SymptomCard } from "./symptom-card.tsx";

const text = caseStrings.parts.measures;

/** All numbers over time, and how sure they are, in words. */
export function MeasuresPart({ view, read: { consent } }: CasePart) {
  const { today } = useHome();
  const shared = useSharedCase(view);
  const moments = sharedMoments(shared, consent);
  return (
    <DeskGrid>
      <DeskStack>
        <SymptomCard moments={moments} title={text.title} />
        {consent.includes("diary") ? (
          <DiaryCard checkIns={shared.checkIns} today={today()} />
        ) : (
          <Card>
            <h2>{text.diaryTitle}</h2>
            <NotShared what="diary" />
          </Card>
        )}
      </DeskStack>
      <DeskStack>
        <OwnNumbersCard moments={moments} />
        <Card tone="foam">
          <h2>{text.reliableTitle}</h2>
          {text.reliable.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Card>
      </DeskStack>
    </DeskGrid>
  );
}
