import { useState } from "preact/hooks";
import { linkParts, type SlipLink, slipLimits } from "../../../../domain/slip/slip.ts";
import { CrisisHint } from "../../../shared/safety/crisis-hint.tsx";
import { slipStrings } from "../../../strings/slip-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { EntryCards } from "../../../ui/entry-cards.tsx";
import { FieldGroup } from "../../../ui/field-group.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { SlipView } from "../../../vault/tools/slips.ts";
import { useApp } from "../../app-model.tsx";
import styles from "./slip.module.css";
import { slipPath } from "./slip-paths.ts";
import { SlipStepScreen } from "./slip-step.tsx";
import { useSlipDraft } from "./use-slip-draft.ts";

type Row = SlipLink & { readonly id: string };

const text = slipStrings.chain;
/** What stands ready for who begins: one of each, to be filled in or left empty. */
const firstParts = ["before", "choice", "feeling", "thought", "act", "after"] as const;

/** The chain, link by link, from before until after. Empty links are not kept. */
export function SlipChain({ view }: { readonly view: SlipView }) {
  const { router } = useApp();
  const draft = useSlipDraft(view);
  const [rows, showRows] = useState<readonly Row[]>(() =>
    view.value.links.length > 0
      ? view.value.links.map((link, index) => ({ ...link, id: `kept-${index}` }))
      : firstParts.map((part) => ({ part, text: "", id: part })),
  );
  const setRows = (changed: readonly Row[]): void => {
    showRows(changed);
    const links = changed
      .filter((row) => row.text.trim() !== "")
      .map((row): SlipLink => ({ part: row.part, text: row.text }));
    draft.change({ links });
  };
  const add = (part: SlipLink["part"]): void => {
    const order = linkParts.indexOf(part);
    const before = rows.findLastIndex((row) => linkParts.indexOf(row.part) <= order);
    setRows(rows.toSpliced(before + 1, 0, { part, text: "", id: `new-${part}-${rows.length}-${before}` }));
  };
  const nameOf = (index: number): string =>
    text.name(index + 1, text.parts[rows[index]?.part ?? "before"].name);
  return (
    <SlipStepScreen
      step="keten"
      draft={draft}
      title={text.title}
      intro={text.intro}
      onNext={() => router.go(slipPath(draft.id, "lessen"))}
    >
      <EntryCards
        legend={text.legend}
        hint={text.empty}
        look="chain"
        ids={rows.map(({ id }) => id)}
        entryLabel={(n) => nameOf(n - 1)}
        addLabel={text.add}
        removeLabel={text.remove}
        upLabel={text.up}
        canAdd={false}
        onAdd={() => undefined}
        onRemove={(id) => setRows(rows.filter((row) => row.id !== id))}
        onUp={(id) => {
          const index = rows.findIndex((row) => row.id === id);
          const row = rows[index];
          if (row !== undefined) setRows(rows.toSpliced(index, 1).toSpliced(index - 1, 0, row));
        }}
      >
        {(id) => {
          const row = rows.find((one) => one.id === id);
          if (row === undefined) return null;
          const { hint, placeholder } = text.parts[row.part];
          return (
            <>
              <TextField
                label={hint}
                placeholder={placeholder}
                value={row.text}
                maxLength={slipLimits.linkLength}
                onInput={(words) =>
                  setRows(rows.map((one) => (one.id === id ? { ...one, text: words } : one)))
                }
              />
              <CrisisHint text={row.text} />
            </>
          );
        }}
      </EntryCards>
      {rows.length < slipLimits.links ? (
        <FieldGroup legend={text.add}>
          <div class={styles.parts}>
            {linkParts.map((part) => (
              <Button key={part} kind="plain" onClick={() => add(part)}>
                <Icon name="plus" />
                {text.parts[part].name}
              </Button>
            ))}
          </div>
        </FieldGroup>
      ) : (
        <p class={styles.soft}>{text.full}</p>
      )}
    </SlipStepScreen>
  );
}
