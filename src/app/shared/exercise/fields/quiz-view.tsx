import { quiz, type Verdict, verdicts } from "../../../../domain/programme/fields/quiz.ts";
import { strings } from "../../../strings/strings.ts";
import { StatementList } from "../../../ui/statement-list.tsx";
import type { FieldParts, FieldView } from "./field-view.ts";

const QuizView: FieldView<"quiz"> = ({ field, answer, hint, onAnswer }) => (
  <StatementList
    legend={field.label}
    hint={hint}
    statements={field.statements.map(({ id, label, explanation }) => ({
      id,
      label,
      explanation,
      chosen: answer?.[id] ?? null,
    }))}
    choices={verdicts.map((id) => ({ id, label: strings.fields.verdicts[id] }))}
    onChoose={(id, choice) => {
      if (isVerdict(choice)) onAnswer({ ...answer, [id]: choice });
    }}
  />
);

function isVerdict(choice: string): choice is Verdict {
  return verdicts.some((verdict) => verdict === choice);
}

export const quizParts: FieldParts<"quiz"> = { View: QuizView, side: quiz };
