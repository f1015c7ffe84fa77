import { feedbackDraft } from "../../../domain/guidance/feedback-draft.ts";
import { useHome } from "../../shared/home-model.ts";
import { practiceOf } from "../../shared/people/practice-of.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { DeskGrid, DeskStack } from "../../ui/desk-grid.tsx";
import type { CasePart } from "../case/case-part.ts";
import { useSharedCase } from "../case/use-shared-case.ts";
import { dayText } from "../frame/day-text.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { AtHandCard } from "./at-hand-card.tsx";
import { draftText } from "./draft-text.ts";
import { EarlierFeedback } from "./earlier-feedback.tsx";
import { FeedbackForm } from "./feedback-form.tsx";
import { exerciseTitle, useModules } from "./use-modules.ts";

const text = workStrings.feedback;

/** The weekly feedback: prefilled from what was shared, changed by the therapist, and sent. */
export function FeedbackPart(part: CasePart) {
  const { circle, name, kept, view, read, people } = part;
  const { today } = useHome();
  const shared = useSharedCase(view);
  const modules = useModules(shared.answers.map(({ module }) => module));
  if (modules === null) return null;
  const draft = feedbackDraft(shared, view.messages, { beganOn: read.beganOn, today: today() });
  const proposed = draftText(draft, { client: name, own: kept.ownName }, (module, exercise) =>
    exerciseTitle(modules, module, exercise),
  );
  return (
    <>
      <h2>{text.title}</h2>
      <p>
        {draft.isFirst ? text.introFirst : text.intro(dayText(draft.from, "date"))} {text.time}
      </p>
      <DeskGrid look="split">
        <DeskStack>
          <FeedbackForm circle={circle} name={name} proposed={proposed} people={people} />
          <EarlierFeedback messages={view.messages} />
        </DeskStack>
        <DeskStack>
          <AtHandCard part={part} modules={modules} />
          <AgreementCard
            circle={circle}
            messages={view.messages}
            people={people}
            usualDays={practiceOf(people, kept).responseDays}
          />
        </DeskStack>
      </DeskGrid>
    </>
  );
}
