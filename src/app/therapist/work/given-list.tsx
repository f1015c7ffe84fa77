import type { Guidance } from "../../../domain/guidance/assignment.ts";
import { guidanceOf } from "../../../domain/guidance/guidance-entries.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import type { CircleView } from "../../vault/people/joined-circle.ts";
import { dayText } from "../frame/day-text.ts";
import type { Giving } from "./use-giving.ts";
import { exerciseTitle, useModules } from "./use-modules.ts";
import styles from "./work.module.css";

type Props = Pick<CircleView, "messages"> & { readonly guidance: Guidance; readonly giving: Giving };

const text = workStrings.given;

/** Homework and worksheets that stand, with whether they were done, and the way to take one back. */
export function GivenList({ guidance: { homework, worksheets }, messages, giving }: Props) {
  const modules = useModules(worksheets.map(({ module }) => module));
  const doneOn = new Map(guidanceOf(messages, "done").map(({ value }) => [value.homework, value.on]));
  const rows = [
    ...homework.map(({ id, subject, text: words, dueOn }) => {
      const done = doneOn.get(id) ?? null;
      const due = dueOn === null ? text.open : text.due(dayText(dueOn, "long"));
      return { subject, words, detail: done === null ? due : text.doneOn(dayText(done, "long")) };
    }),
    ...worksheets.map(({ subject, module, exercise, note }) => {
      const title = modules === null ? null : exerciseTitle(modules, module, exercise);
      return { subject, words: text.worksheet(title ?? exercise), detail: note };
    }),
  ];
  return (
    <Card>
      <h2>{text.standingTitle}</h2>
      {rows.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <ul class={styles.rows}>
          {rows.map(({ subject, words, detail }) => (
            <li class={styles.row} key={subject}>
              <div class={styles.words}>
                <p>{words}</p>
                {detail !== "" && <p class={styles.soft}>{detail}</p>}
              </div>
              <Button kind="plain" onClick={() => void giving.takeBack(subject)}>
                {text.takeBack}
                <span class="visually-hidden">: {words}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
