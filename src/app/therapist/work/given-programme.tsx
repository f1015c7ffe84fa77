import { useState } from "preact/hooks";
import { type Guidance, orderModules } from "../../../domain/guidance/assignment.ts";
import { programmeSummaries } from "../../platform/programme-content.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Pill } from "../../ui/pill.tsx";
import { StepDialog } from "./step-dialog.tsx";
import type { Giving } from "./use-giving.ts";
import styles from "./work.module.css";

type Props = { readonly guidance: Guidance; readonly giving: Giving };

const text = workStrings.given;

/** The steps in the order that the client sees, each with what was given, and a way to change that. */
export function GivenProgramme({ guidance, giving }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const ordered = orderModules(programmeSummaries, guidance.positions);
  const index = ordered.findIndex(({ id }) => id === open);
  const summary = ordered[index];
  return (
    <Card>
      <h2>{text.programmeTitle}</h2>
      <p>{text.intro}</p>
      <ol class={styles.rows}>
        {ordered.map(({ id, number, title }) => {
          const given = guidance.modules.get(id);
          return (
            <li class={styles.row} key={id}>
              <p class={styles.words}>
                {number} · {title} {given !== undefined && <Pill tone="foam">{text.state[given]}</Pill>}
              </p>
              <Button kind="plain" onClick={() => setOpen(id)}>
                {text.change}
                <span class="visually-hidden">: {title}</span>
              </Button>
            </li>
          );
        })}
      </ol>
      {summary !== undefined && (
        <StepDialog
          summary={summary}
          index={index}
          guidance={guidance}
          giving={giving}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
