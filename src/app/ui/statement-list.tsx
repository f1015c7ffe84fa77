import { useId } from "preact/hooks";
import { FieldGroup } from "./field-group.tsx";
import styles from "./statement-list.module.css";

export type StatementRow = {
  readonly id: string;
  readonly label: string;
  /** Shown from the moment that something was chosen. */
  readonly explanation: string;
  readonly chosen: string | null;
};

type StatementListProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly statements: readonly StatementRow[];
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly onChoose: (statementId: string, choiceId: string) => void;
};

/** Statements with the same few answers under each, and an explanation that opens after the answer. */
export function StatementList({ legend, hint, statements, choices, onChoose }: StatementListProps) {
  const name = useId();
  return (
    <FieldGroup legend={legend} hint={hint}>
      <ol class={styles.statements}>
        {statements.map(({ id, label, explanation, chosen }) => (
          <li class={styles.statement} key={id}>
            <fieldset class={styles.group}>
              <legend class={styles.legend}>{label}</legend>
              <div class={styles.choices}>
                {choices.map((choice) => (
                  <label class={styles.choice} key={choice.id}>
                    <input
                      class={styles.input}
                      type="radio"
                      name={`${name}-${id}`}
                      value={choice.id}
                      checked={choice.id === chosen}
                      onChange={() => onChoose(id, choice.id)}
                    />
                    <span class={styles.label}>{choice.label}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <div aria-live="polite">{chosen !== null && <p class={styles.explanation}>{explanation}</p>}</div>
          </li>
        ))}
      </ol>
    </FieldGroup>
  );
}
