import { useState } from "preact/hooks";
import type { Exercise } from "../../../domain/programme/exercise.ts";
import { gates } from "../../../domain/programme/gates.ts";
import type { Module } from "../../../domain/programme/module.ts";
import type { PlacedPage } from "../../../domain/programme/module-pages.ts";
import type { TriageDecision } from "../../../domain/safety/decide-triage-route.ts";
import { BlockView } from "../../shared/blocks/block-view.tsx";
import { ExerciseView } from "../../shared/exercise/exercise-view.tsx";
import { moduleStrings } from "../../strings/module-strings.ts";
import { ActionBar } from "../../ui/action-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useApp } from "../app-model.ts";
import { moduleDonePath, modulePath } from "../paths.ts";
import { hasSaveFailed, SaveLine } from "../save-line.tsx";
import { StepScreen } from "../step-screen.tsx";
import { EarlierAnswers } from "./earlier-answers.tsx";
import { HomeworkList } from "./homework-list.tsx";
import { LookBack } from "./look-back.tsx";
import { ownWord } from "./own-word.ts";
import { ReferralScreen } from "./referral-screen.tsx";
import { useExerciseAnswers } from "./use-exercise-answers.ts";

type Props = {
  readonly module: Module;
  readonly placed: PlacedPage;
  /** The pages around it, as the answers on this page have it now; null at an end of the module. */
  readonly previous: number | null;
  readonly next: number | null;
  readonly exercises: readonly Exercise[];
};

/** One page of a module: its blocks, its exercises, and the way on. */
export function ModulePage({ module, placed, previous, next, exercises }: Props) {
  const app = useApp();
  const { page, section, index, step, steps } = placed;
  const isLast = next === null;
  const { answersOf, answer, openQuestions, flush } = useExerciseAnswers(module, exercises);
  const [openCount, setOpenCount] = useState(0);
  const [decision, setDecision] = useState<TriageDecision>({ type: "go-on" });

  const moveOn = async (): Promise<void> => {
    const reached = next ?? index;
    app.sitting.reach(module.id, reached);
    await keepProgress(app, module.id, reached, isLast);
    app.router.go(isLast ? moduleDonePath(module.id) : modulePath(module.id, reached));
  };

  const onNext = async (): Promise<void> => {
    const open = openQuestions();
    setOpenCount(open.length);
    if (open[0] !== undefined) {
      focusField(open[0]);
      return;
    }
    await flush();
    if (hasSaveFailed(app.vault.saveStatus.peek())) return;
    const gate = exercises.find((exercise) => exercise.gate !== null)?.gate;
    const decided = gate ? gates[gate](app.sitting.answers.peek()) : null;
    if (decided !== null && decided.type !== "go-on") setDecision(decided);
    else await moveOn();
  };

  if (decision.type !== "go-on") {
    return (
      <ReferralScreen decision={decision} onGoOn={moveOn} onCorrect={() => setDecision({ type: "go-on" })} />
    );
  }

  const word = ownWord(app.data);
  const back =
    previous === null
      ? { href: app.data.profile.value === null ? "/" : "/programma" }
      : { href: modulePath(module.id, previous) };
  return (
    <StepScreen
      title={page.title}
      kicker={section.title}
      back={{ ...back, label: moduleStrings.moduleFrame.previous }}
      progress={{
        value: step,
        max: steps,
        label: moduleStrings.moduleFrame.steps(section.title, step, steps),
      }}
      action={
        <ActionBar>
          <SaveLine onRetry={flush} />
          <Button onClick={onNext}>
            {isLast ? moduleStrings.moduleFrame.finish : moduleStrings.moduleFrame.next}
          </Button>
        </ActionBar>
      }
    >
      <BlockView
        blocks={page.blocks}
        ownWord={word}
        homework={() => <HomeworkList module={module} />}
        review={() => <LookBack moduleId={module.id} />}
        exercise={(exerciseId) => {
          const exercise = exercises.find(({ id }) => id === exerciseId);
          return exercise === undefined ? null : (
            <>
              <ExerciseView
                exercise={exercise}
                answers={answersOf(exercise)}
                ownWord={word}
                onAnswer={(fieldId, value) => answer(exercise, fieldId, value)}
              />
              <EarlierAnswers module={module} exercise={exercise} />
            </>
          );
        }}
      />
      {openCount > 0 && openQuestions().length > 0 && (
        <Notice tone="alert" title={moduleStrings.moduleFrame.unanswered} live>
          <p>{moduleStrings.moduleFrame.unansweredBody(openQuestions().length)}</p>
        </Notice>
      )}
    </StepScreen>
  );
}

type App = ReturnType<typeof useApp>;

/** Progress is kept only where something is kept already: walking through the first pages leaves no trace. */
async function keepProgress(app: App, moduleId: string, page: number, isLast: boolean): Promise<void> {
  if (app.vault.phase.peek().type !== "open") return;
  const standing = app.data.progress.peek().find(({ module }) => module === moduleId);
  const finishedOn = standing?.finishedOn ?? (isLast ? app.today() : null);
  await app.data.saveProgress({ module: moduleId, page: Math.max(page, standing?.page ?? 0), finishedOn });
}

function focusField(fieldId: string): void {
  const field = document.querySelector(`[data-field="${CSS.escape(fieldId)}"]`);
  field?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  field?.scrollIntoView({ block: "start" });
}
