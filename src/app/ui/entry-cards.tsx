import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "./button.tsx";
import styles from "./entry-cards.module.css";
import { FieldGroup } from "./field-group.tsx";
import { Icon } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";

type EntryCardsProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly look: "cards" | "chain" | "single";
  readonly figure?: ComponentChildren;
  /** In order; there is always at least one. */
  readonly ids: readonly string[];
  /** Name of card `n`, counted from 1. */
  readonly entryLabel: (n: number) => string;
  readonly addLabel: string;
  readonly removeLabel: (name: string) => string;
  readonly upLabel: (name: string) => string;
  readonly canAdd: boolean;
  readonly children: (id: string) => ComponentChildren;
  readonly onAdd: () => void;
  readonly onRemove: (id: string) => void;
  /** Puts the card before the one above it. */
  readonly onUp: (id: string) => void;
};

/** Cards with the same small fields in each, as many as somebody needs. */
export function EntryCards(props: EntryCardsProps) {
  const { legend, hint, look, figure, ids, entryLabel, children } = props;
  const list = useRef<HTMLOListElement>(null);
  const [focusLast, setFocusLast] = useState(false);
  useEffect(() => {
    if (!focusLast) return;
    list.current?.lastElementChild?.querySelector<HTMLElement>("input, textarea")?.focus();
    setFocusLast(false);
  }, [focusLast]);
  return (
    <FieldGroup legend={legend} hint={hint}>
      {figure}
      <ol class={styles.entries} data-look={look} ref={list}>
        {ids.map((id, index) => {
          const name = entryLabel(index + 1);
          return (
            <li class={styles.entry} key={id}>
              {look !== "single" && (
                <div class={styles.head}>
                  <span class={styles.name}>{name}</span>
                  <span class={styles.tools}>
                    {look === "chain" && index > 0 && (
                      <IconButton icon="up" label={props.upLabel(name)} onClick={() => props.onUp(id)} />
                    )}
                    {ids.length > 1 && (
                      <IconButton
                        icon="close"
                        label={props.removeLabel(name)}
                        onClick={() => props.onRemove(id)}
                      />
                    )}
                  </span>
                </div>
              )}
              {children(id)}
            </li>
          );
        })}
      </ol>
      {look !== "single" && props.canAdd && (
        <Button
          kind="plain"
          onClick={() => {
            props.onAdd();
            setFocusLast(true);
          }}
        >
          <Icon name="plus" />
          {props.addLabel}
        </Button>
      )}
    </FieldGroup>
  );
}
