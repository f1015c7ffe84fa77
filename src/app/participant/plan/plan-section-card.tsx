import { Fragment } from "preact";
import type { PlanLine, PlanPart, PlanSection } from "../../../domain/plan/build-plan.ts";
import type { PlanSectionId } from "../../../domain/plan/plan-shape.ts";
import { planStrings } from "../../strings/plan-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card, type CardTone } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useApp } from "../app-model.tsx";
import { dialHref } from "./dial-href.ts";
import { PlanPartEditor } from "./plan-part-editor.tsx";
import styles from "./plan-section-card.module.css";

type Props = {
  readonly section: PlanSection;
  readonly isChanging: boolean;
  readonly onChange: (isChanging: boolean) => void;
};

const text = planStrings.sections;

/** The phases of the plan stand in their colour, with a heavy edge; the rest is paper. */
const toneBySection: Readonly<Partial<Record<PlanSectionId, CardTone>>> = {
  green: "calm",
  amber: "alert",
  red: "surge",
};

/** A section of the plan: read by default, and open to be changed by its pencil. */
export function PlanSectionCard({ section, isChanging, onChange }: Props) {
  const { id, parts } = section;
  const { title, empty } = text.sections[id];
  const tone = toneBySection[id];
  const isEmpty = parts.every(({ lines }) => lines.length === 0);
  return (
    <Card tone={tone ?? "paper"} edge={tone !== undefined}>
      <div class={styles.head} data-tone={tone}>
        <h2>{title}</h2>
        {!isChanging && <IconButton icon="edit" label={text.change(title)} onClick={() => onChange(true)} />}
      </div>
      {isEmpty && <p class={styles.empty}>{empty}</p>}
      {isChanging ? (
        <>
          {parts.map((part) => (
            <PlanPartEditor key={part.id} part={part} title={text.parts[part.id].title ?? title} />
          ))}
          <Button kind="quiet" onClick={() => onChange(false)}>
            {text.ready}
          </Button>
        </>
      ) : (
        parts.map((part) => <PartLines key={part.id} part={part} />)
      )}
      {id === "reason" && !isChanging && <OwnGoal />}
    </Card>
  );
}

function PartLines({ part }: { readonly part: PlanPart }) {
  const { title } = text.parts[part.id];
  if (part.lines.length === 0) return null;
  return (
    <Fragment>
      {title !== null && <h3 class={styles.part}>{title}</h3>}
      <ul class={part.id === "why" ? styles.quotes : part.id === "people" ? styles.people : styles.lines}>
        {part.lines.map((line) => (
          <li key={line.id}>{part.id === "people" ? <Person line={line} /> : line.text}</li>
        ))}
      </ul>
    </Fragment>
  );
}

function Person({ line: { text: name, phone } }: { readonly line: PlanLine }) {
  return (
    <>
      <span>{name}</span>
      {phone !== null && (
        <a class={styles.call} href={dialHref(phone)} aria-label={text.call(name)}>
          <Icon name="phone" />
          {phone}
        </a>
      )}
    </>
  );
}

/** The goal that was chosen; its words may stand in the plan as well. */
function OwnGoal() {
  const { data } = useApp();
  const { goal = data.answers("start", "own-goal").goal } = data.answers("reason-and-goal", "goal-in-words");
  if (goal !== "stop" && goal !== "reduce" && goal !== "understand") return null;
  return <p class={styles.goal}>{text.goal(strings.plan.goals[goal])}</p>;
}
