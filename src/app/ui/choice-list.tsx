import { FieldGroup } from "./field-group.tsx";
import styles from "./option-row.module.css";
import { OptionRow } from "./option-row.tsx";

export type Option = { readonly id: string; readonly label: string; readonly hint?: string | undefined };

type ChoiceListProps = {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
};

/** One of several. */
export function ChoiceList({ name, legend, hint, options, value, onChange }: ChoiceListProps) {
  return (
    <FieldGroup legend={legend} hint={hint}>
      <div class={styles.rows}>
        {options.map((option) => (
          <OptionRow
            key={option.id}
            type="radio"
            name={name}
            value={option.id}
            label={option.label}
            hint={option.hint}
            checked={option.id === value}
            onChange={() => onChange(option.id)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
