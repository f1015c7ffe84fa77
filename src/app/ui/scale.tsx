import { FieldGroup } from "./field-group.tsx";
import styles from "./scale.module.css";
import { scaleColumns } from "./scale-columns.ts";
import { ScaleEnds } from "./scale-ends.tsx";

type ScaleProps = {
  /** Groups the radios: different for every scale on the screen. */
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly min: number;
  readonly max: number;
  /** `null` until something was chosen: no number is suggested. */
  readonly value: number | null;
  /** What the lowest and the highest number mean. */
  readonly low: string;
  readonly high: string;
  readonly onChange: (value: number) => void;
};

export function Scale({ name, legend, hint, min, max, value, low, high, onChange }: ScaleProps) {
  const numbers = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <FieldGroup legend={legend} hint={hint}>
      <div
        class={styles.cells}
        style={{ "--count": numbers.length, "--columns": scaleColumns(numbers.length) }}
      >
        {numbers.map((number) => (
          <label class={styles.cell} key={number}>
            <input
              class={styles.input}
              type="radio"
              name={name}
              value={String(number)}
              checked={number === value}
              aria-label={endLabel(number, min, max, low, high)}
              onChange={() => onChange(number)}
            />
            <span class={styles.number} aria-hidden="true">
              {number}
            </span>
          </label>
        ))}
      </div>
      <ScaleEnds min={min} max={max} low={low} high={high} />
    </FieldGroup>
  );
}

function endLabel(number: number, min: number, max: number, low: string, high: string): string {
  if (number === min) return `${number}: ${low}`;
  return number === max ? `${number}: ${high}` : String(number);
}
