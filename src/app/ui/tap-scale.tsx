import { FieldGroup } from "./field-group.tsx";
import styles from "./scale.module.css";
import { scaleColumns } from "./scale-columns.ts";
import { ScaleEnds } from "./scale-ends.tsx";

type TapScaleProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly min: number;
  readonly max: number;
  /** What the lowest and the highest number mean. */
  readonly low: string;
  readonly high: string;
  readonly onTap: (value: number) => void;
};

/** Numbers that each do something at once. Buttons, because arrow keys would choose a radio on the way to another. */
export function TapScale({ legend, hint, min, max, low, high, onTap }: TapScaleProps) {
  const numbers = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const ends = new Map([
    [min, `${min}: ${low}`],
    [max, `${max}: ${high}`],
  ]);
  return (
    <FieldGroup legend={legend} hint={hint}>
      <div
        class={styles.cells}
        style={{ "--count": numbers.length, "--columns": scaleColumns(numbers.length) }}
      >
        {numbers.map((number) => (
          <button
            class={`${styles.cell} ${styles.tap}`}
            key={number}
            type="button"
            aria-label={ends.get(number)}
            onClick={() => onTap(number)}
          >
            <span class={styles.number}>{number}</span>
          </button>
        ))}
      </div>
      <ScaleEnds min={min} max={max} low={low} high={high} />
    </FieldGroup>
  );
}
