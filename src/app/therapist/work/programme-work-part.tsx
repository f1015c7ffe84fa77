import { type Guidance, readGuidance } from "../../../domain/guidance/assignment.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { DeskGrid, DeskStack } from "../../ui/desk-grid.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { CasePart } from "../case/case-part.ts";
import { ProgrammePart } from "../case/programme/programme-part.tsx";
import { GiveHomework } from "./give-homework.tsx";
import { GivenList } from "./given-list.tsx";
import { GivenProgramme } from "./given-programme.tsx";
import { useGiving } from "./use-giving.ts";

const text = workStrings.given;

/** The programme of a client: what was filled in, and beside it what the therapist gives. */
export function ProgrammeWorkPart(part: CasePart) {
  const { circle, view, people } = part;
  const guidance: Guidance = readGuidance(view.messages);
  const giving = useGiving(people, circle);
  return (
    <DeskGrid look="split">
      <DeskStack>
        <ProgrammePart {...part} />
      </DeskStack>
      <DeskStack>
        {giving.hasFailed && (
          <Notice tone="error" live>
            <p>{text.failed}</p>
          </Notice>
        )}
        <GivenList guidance={guidance} messages={view.messages} giving={giving} />
        <GiveHomework giving={giving} />
        <GivenProgramme guidance={guidance} giving={giving} />
      </DeskStack>
    </DeskGrid>
  );
}
