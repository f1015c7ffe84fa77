import { useEffect, useState } from "preact/hooks";
import type { Exercise } from "../../../domain/programme/exercise.ts";
import type { TriageDecision } from "../../../domain/safety/decide-triage-route.ts";
import { ExerciseView } from "../../shared/exercise/exercise-view.tsx";
import type { PartsByKind } from "../../shared/exercise/fields/load-field-parts.ts";
import { hasSaveFailed } from "../../shared/frame/save-line.tsx";
import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { moduleStrings } from "../../strings/module-strings.ts";
import { Notice } from "../../ui/notice.tsx";
import { recordsByKind } from "../../vault/record-views.ts";
import { type AppModel, useApp } from "../app-model.tsx";
import { moveOn } from "./move-on.ts";
import { type BlockParts, PageFrame, type PagePlace } from "./page-frame.tsx";
import { useExerciseAnswers } from "./use-exercise-answers.ts";

const EarlierAnswers = lazyScreen(async () => (await import("./earlier-answers.tsx")).EarlierAnswers);
const TopicTick = lazyScreen(async () => (await import("../given/topic-tick.tsx")).TopicTick);
const LazyReferral = lazyScreen(async () => (await loadReferral()).ReferralScreen);

export type ExercisePageProps = PagePlace & {
  readonly blocks: BlockParts;
  readonly exercises: readonly Exercise[];
  readonly fields: PartsByKind;
};

/** A page with exercises: nobody goes on before what must be answered is, and is kept. */
export function ExercisePage({ blocks, exercises, fields, ...place }: ExercisePageProps) {
  const app = useApp();
  const { module } = place;
  const { answersOf, answer, openQuestions, flush } = useExerciseAnswers(module, exercises, fields);
  const hasPeople = recordsByKind(app.vault.recordById.value).has("keys-circle");
  const [openCount, setOpenCount] = useState(0);
  const [decision, setDecision] = useState<TriageDecision>({ type: "go-on" });
  const gate = exercises.find((exercise) => exercise.gate !== null)?.gate ?? null;
  // The rule and its cards are there before somebody answers: nobody in need should wait for a network.
  useEffect(() => {
    if (gate !== null) void loadReferral();
  }, [gate]);

  const onNext = async (): Promise<void> => {
    const open = openQuestions();
    setOpenCount(open.length);
    if (open[0] !== undefined) {
      focusField(open[0]);
      return;
    }
    await flush();
    if (hasSaveFailed(app.vault.saveStatus.peek())) return;
    const decided = gate === null ? null : decideAt(gate, app, await loadReferral());
    if (decided !== null && decided.type !== "go-on") setDecision(decided);
    else await moveOn(app, place);
  };

  if (decision.type !== "go-on") {
    return (
      <LazyReferral
        decision={decision}
        onGoOn={() => void moveOn(app, place)}
        onCorrect={() => setDecision({ type: "go-on" })}
      />
    );
  }

  const text = moduleStrings.moduleFrame;
  return (
    <PageFrame
      {...place}
      blocks={blocks}
      onNext={onNext}
      onRetry={flush}
      exercise={(exerciseId, ownWord) => {
        const exercise = exercises.find(({ id }) => id === exerciseId);
        return exercise === undefined ? null : (
          <>
            <ExerciseView
              parts={fields}
              exercise={exercise}
              answers={answersOf(exercise)}
              ownWord={ownWord}
              onAnswer={(fieldId, value) => answer(exercise, fieldId, value)}
            />
            {app.data.earlierAnswers(module.id, exercise.id).length > 0 && (
              <EarlierAnswers module={module} exercise={exercise} />
            )}
            {hasPeople && exercise.keep === "sealed" && (
              <TopicTick about={{ type: "exercise", module: module.id, exercise: exercise.id }} />
            )}
          </>
        );
      }}
    >
      {openCount > 0 && openQuestions().length > 0 && (
        <Notice tone="alert" title={text.unanswered} live>
          <p>{text.unansweredBody(openQuestions().length)}</p>
        </Notice>
      )}
    </PageFrame>
  );
}

/** The rules at the gates, and the cards that they lead to. */
async function loadReferral() {
  const [{ gates }, { hasTherapist }, { ReferralScreen }] = await Promise.all([
    import("../../../domain/programme/gates.ts"),
    import("../../vault/has-therapist.ts"),
    import("./referral-screen.tsx"),
  ]);
  return { gates, hasTherapist, ReferralScreen };
}

function decideAt(
  gate: NonNullable<Exercise["gate"]>,
  { sitting, data }: AppModel,
  { gates, hasTherapist }: Awaited<ReturnType<typeof loadReferral>>,
): TriageDecision {
  return gates[gate](sitting.answers.peek(), { isInvited: hasTherapist(data) });
}

function focusField(fieldId: string): void {
  const field = document.querySelector(`[data-field="${CSS.escape(fieldId)}"]`);
  field?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  field?.scrollIntoView({ block: "start" });
}
