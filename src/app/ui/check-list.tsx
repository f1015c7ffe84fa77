import chipStyles from "./check-list.module.css";
import type { Option } from "./choice-list.tsx";
import { FieldGroup } from "./field-group.tsx";
import { Icon } from "./icon.tsx";
import rowStyles from "./option-row.module.css";
import { OptionRow } from "./option-row.tsx";
import { toggleValue } from "./toggle-value.ts";

type CheckListProps = {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  /** Ids that stand alone, such as "none of these". */
  readonly exclusive?: readonly string[] | undefined;
  /** `chips` for short words without hints. */
  readonly look?: "rows" | "chips" | undefined;
  readonly onChange: (values: readonly string[]) => void;
};

/** Any number of several. */
export function CheckList(props: CheckListProps) {
  const { name, legend, hint, options, values, exclusive = [], look = "rows", onChange } = props;
  const toggle = (id: string) => () => onChange(toggleValue(values, id, exclusive));
  return (
    <FieldGroup legend={legend} hint={hint}>
      <div class={look === "chips" ? chipStyles.chips : rowStyles.rows}>
        {options.map((option) =>
          look === "chips" ? (
            <label class={chipStyles.chip} key={option.id}>
              <input
                class={chipStyles.input}
                type="checkbox"
                name={name}
                value={option.id}
                checked={values.includes(option.id)}
                onChange={toggle(option.id)}
              />
              <span class={chipStyles.mark}>
                <Icon name="check" />
              </span>
              {option.label}
            </label>
          ) : (
            <OptionRow
              key={option.id}
              type="checkbox"
              name={name}
              value={option.id}
              label={option.label}
              hint={option.hint}
              checked={values.includes(option.id)}
              onChange={toggle(option.id)}
            />
          ),
        )}
      </div>
    </FieldGroup>
  );
}
