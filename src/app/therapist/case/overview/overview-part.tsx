import { sharedMoments } from "../../../../domain/guidance/shared-moments.ts";
import { sinceFeedback } from "../../../../domain/guidance/since-feedback.ts";
import { useHome } from "../../../shared/home-model.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { DeskGrid, DeskStack } from "../../../ui/desk-grid.tsx";
import { casePath } from "../../cases/case-path.ts";
import type { CasePart } from "../case-part.ts";
import { SymptomCard } from "../measures/symptom-card.tsx";
import { useSharedCase } from "../use-shared-case.ts";
import { LatestSlipCard } from "./latest-slip-card.tsx";
import { NeedCard } from "./need-card.tsx";
import { RiskCard } from "./risk-card.tsx";
import { SharedKindsCard } from "./shared-kinds-card.tsx";
import { SinceCard } from "./since-card.tsx";

const text = caseStrings.parts.measures;

/** How somebody is doing, in one look. */
export function OverviewPart({ circle, name, view, read }: CasePart) {
  const { at, today } = useHome();
  const { consent, beganOn, need } = read;
  const shared = useSharedCase(view);
  const since = sinceFeedback(shared, view.messages, { consent, beganOn, today: today() });
  return (
    <>
      <NeedCard need={need} />
      <DeskGrid look="split">
        <SymptomCard
          moments={sharedMoments(shared, consent)}
          title={text.title}
          more={{ href: at(casePath(circle, "metingen")), text: text.more }}
        />
        <DeskStack>
          <SinceCard since={since} />
          <RiskCard shared={shared} consent={consent} />
        </DeskStack>
      </DeskGrid>
      <LatestSlipCard
        slip={shared.slips[0]?.value ?? null}
        name={name}
        isShared={consent.includes("analyses")}
        href={at(casePath(circle, "analyses"))}
      />
      <SharedKindsCard consent={consent} />
    </>
  );
}
