import { useEffect, useState } from "preact/hooks";
import type { SharedAnswers } from "../../../../domain/guidance/shared-case.ts";
import type { Module } from "../../../../domain/programme/module.ts";
import { loadModule } from "../../../platform/programme-content.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { ExerciseAnswers } from "./exercise-answers.tsx";

type Props = { readonly module: string; readonly answers: readonly SharedAnswers[] };

const text = caseStrings.parts.programme;

/** Each exercise of one module behind a line, with its questions and what was answered. */
export function ModuleAnswers({ module: id, answers }: Props) {
  const [module, setModule] = useState<Module | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadModule(id).then((loaded) => {
      if (isCurrent) setModule(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return (
    <>
      <p>{text.answered(answers.length)}</p>
      {module?.exercises.flatMap((exercise) => {
        const given = answers.find((each) => each.exercise === exercise.id);
        if (given === undefined) return [];
        return [
          <Disclosure key={exercise.id} look="plain" summary={exercise.title}>
            <ExerciseAnswers exercise={exercise} given={given} />
          </Disclosure>,
        ];
      })}
    </>
  );
}
