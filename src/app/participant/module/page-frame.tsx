import type { ComponentChildren, ComponentType } from "preact";
import type { Module } from "../../../domain/programme/module.ts";
import type { PlacedPage } from "../../../domain/programme/module-pages.ts";
import { BlockView } from "../../shared/blocks/block-view.tsx";
import { SaveLine } from "../../shared/frame/save-line.tsx";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { moduleStrings } from "../../strings/module-strings.ts";
import { ActionBar } from "../../ui/action-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../app-model.tsx";
import { modulePath } from "../paths.ts";
import { ownWord } from "./own-word.ts";

/** A page in its module. */
export type PagePlace = {
  readonly module: Module;
  readonly placed: PlacedPage;
  /** The pages around it, as the answers on this page have it now; null at an end of the module. */
  readonly previous: number | null;
  readonly next: number | null;
};

/** The blocks that some pages have: null where this one has none of them. */
export type BlockParts = {
  readonly HelpLines: ComponentType<{ readonly ids: readonly string[] }> | null;
  readonly HomeworkList: ComponentType<{ readonly module: Pick<Module, "id" | "homework"> }> | null;
  readonly LookBack: ComponentType<{ readonly moduleId: string }> | null;
};

type Props = PagePlace & {
  readonly blocks: BlockParts;
  readonly exercise?: (exerciseId: string, ownWord: string) => ComponentChildren;
  readonly onNext: () => void;
  /** Tries again what could not be kept. */
  readonly onRetry: () => void;
  /** Under the blocks. */
  readonly children?: ComponentChildren;
};

const text = moduleStrings.moduleFrame;

/** One page of a module: its title and place, its blocks, and the way on. */
export function PageFrame(props: Props) {
  const { module, placed, previous, next, blocks, exercise, onNext, onRetry, children } = props;
  const { HelpLines, HomeworkList, LookBack } = blocks;
  const { data } = useApp();
  const { page, section, step, steps } = placed;
  const word = ownWord(data);
  const back =
    previous === null
      ? { href: data.profile.value === null ? "/" : "/programma" }
      : { href: modulePath(module.id, previous) };
  return (
    <StepScreen
      title={page.title}
      kicker={section.title}
      back={{ ...back, label: text.previous }}
      progress={{ value: step, max: steps, label: text.steps(section.title, step, steps) }}
      action={
        <ActionBar>
          <SaveLine onRetry={onRetry} />
          <Button onClick={onNext}>{next === null ? text.finish : text.next}</Button>
        </ActionBar>
      }
    >
      <BlockView
        blocks={page.blocks}
        ownWord={word}
        helpLines={(ids) => HelpLines !== null && <HelpLines ids={ids} />}
        homework={() => HomeworkList !== null && <HomeworkList module={module} />}
        review={() => LookBack !== null && <LookBack moduleId={module.id} />}
        exercise={(exerciseId) => exercise?.(exerciseId, word)}
      />
      {children}
    </StepScreen>
  );
}
