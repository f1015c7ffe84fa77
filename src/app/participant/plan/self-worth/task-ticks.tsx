import { useState } from "preact/hooks";
import { daysDone, isDoneOn } from "../../../../domain/act/days-done.ts";
import { selfWorthStrings as text } from "../../../strings/self-worth-strings.ts";
import { LiveRegion } from "../../../ui/live-region.tsx";
import { TickList } from "../../../ui/tick-list.tsx";
import type { ItemView } from "../../../vault/participant-data.ts";
import { actsOf, tickItem, untickItem } from "../../../vault/tools/acts.ts";
import { useApp } from "../../app-model.tsx";
import styles from "./task-ticks.module.css";

type Props = { readonly tasks: readonly ItemView[]; readonly onEdit?: (item: ItemView) => void };

/** The mini-tasks, to be ticked for today; a tick is followed by the own sentence of thanks. */
export function TaskTicks({ tasks, onEdit }: Props) {
  const { data, today } = useApp();
  const [isThanked, setThanked] = useState(false);
  const acts = actsOf(data);
  const sentence = data.items("self-worth", "sentence")[0]?.value.text;
  return (
    <>
      <TickList
        ticks={tasks.map((item) => {
          const isDone = isDoneOn(acts, item.id, today());
          const counted = daysDone(acts, item.id, today());
          return {
            key: item.id,
            title: item.value.text,
            detail:
              counted === null || onEdit === undefined ? undefined : text.days(counted.done, counted.of),
            isDone,
            tickLabel: text.tick(item.value.text),
            onTick: async () => {
              const saved = await (isDone
                ? untickItem(data, item.id, today())
                : tickItem(data, item, today()));
              setThanked(saved.ok && !isDone);
            },
            edit:
              onEdit === undefined
                ? undefined
                : { label: text.edit(item.value.text), onClick: () => onEdit(item) },
          };
        })}
      />
      <LiveRegion>
        {isThanked && (
          <p class={styles.thanks}>{sentence === undefined ? text.rewardPlain : text.reward(sentence)}</p>
        )}
      </LiveRegion>
    </>
  );
}
