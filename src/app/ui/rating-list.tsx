import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Button } from "./button.tsx";
import { FieldGroup } from "./field-group.tsx";
import { OwnItem } from "./own-item.tsx";
import styles from "./rating-list.module.css";
import { Scale } from "./scale.tsx";

export type RatingScaleTexts = {
  readonly id: string;
  readonly label: string;
  readonly low: string;
  readonly high: string;
};

export type RatingItem = {
  readonly id: string;
  readonly label: string;
  /** By the id of the scale; a scale that is not there was not answered. */
  readonly values: Readonly<Record<string, number>>;
  /** Written by the person who rates, so it can be taken away. */
  readonly own: boolean;
};

type RatingListProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly figure?: ComponentChildren;
  readonly items: readonly RatingItem[];
  readonly scales: readonly RatingScaleTexts[];
  readonly highest: number;
  readonly ownLabel: string;
  readonly addLabel: string;
  readonly notRatedLabel: string;
  readonly clearLabel: string;
  readonly removeLabel: (label: string) => string;
  readonly canAddOwn: boolean;
  readonly onRate: (itemId: string, scaleId: string, value: number) => void;
  readonly onClear: (itemId: string) => void;
  readonly onAdd: (label: string) => void;
  readonly onRemove: (itemId: string) => void;
};

/** A list of things that open one by one to be given a number, so that a long list stays short to look at. */
export function RatingList(props: RatingListProps) {
  return (
    <FieldGroup legend={props.legend} hint={props.hint}>
      {props.figure}
      <ul class={styles.items}>
        {props.items.map((item) => (
          <li class={styles.item} key={item.id} data-rated={isRated(item) ? "" : undefined}>
            <OneItem {...props} item={item} />
          </li>
        ))}
      </ul>
      {props.canAddOwn && <OwnItem label={props.ownLabel} addLabel={props.addLabel} onAdd={props.onAdd} />}
    </FieldGroup>
  );
}

function OneItem({ item, ...props }: RatingListProps & { readonly item: RatingItem }) {
  const name = useId();
  return (
    <details>
      <summary class={styles.summary}>
        <span class={styles.label}>{item.label}</span>
        <span class={styles.values}>{valuesToText(item, props)}</span>
      </summary>
      <div class={styles.body}>
        {props.scales.map(({ id, label, low, high }) => (
          <Scale
            key={id}
            name={`${name}-${id}`}
            legend={label}
            min={0}
            max={props.highest}
            low={low}
            high={high}
            value={item.values[id] ?? null}
            onChange={(value) => props.onRate(item.id, id, value)}
          />
        ))}
        <div class={styles.actions}>
          {isRated(item) && (
            <Button kind="plain" onClick={() => props.onClear(item.id)}>
              {props.clearLabel}
            </Button>
          )}
          {item.own && (
            <Button kind="plain" onClick={() => props.onRemove(item.id)}>
              {props.removeLabel(item.label)}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}

function isRated({ values }: RatingItem): boolean {
  return Object.keys(values).length > 0;
}

function valuesToText(item: RatingItem, { scales, notRatedLabel }: RatingListProps): string {
  const parts = scales.flatMap(({ id, label }) => {
    const value = item.values[id];
    if (value === undefined) return [];
    return [scales.length === 1 ? String(value) : `${label.replace(/[?:]$/, "")}: ${value}`];
  });
  return parts.length === 0 ? notRatedLabel : parts.join(" · ");
}
