import type { PlanLine, PlanSection } from "../../../domain/plan/build-plan.ts";
import { planStrings } from "../../strings/plan-strings.ts";
import styles from "./page-paper.module.css";
import { UrgentLines } from "./urgent-lines.tsx";

type Props = { readonly plan: readonly PlanSection[]; readonly madeOn: string };

const { sections, paper } = planStrings;
const phases: ReadonlySet<string> = new Set(["green", "amber", "red"]);

/** The whole plan on one page: the reason, the three phases beside each other, and the rest in two columns. */
export function PagePaper({ plan, madeOn }: Props) {
  const filled = plan.filter(({ parts }) => parts.some(({ lines }) => lines.length > 0));
  const reason = filled.filter(({ id }) => id === "reason");
  const inPhases = filled.filter(({ id }) => phases.has(id));
  const others = filled.filter(({ id }) => id !== "reason" && !phases.has(id));
  return (
    <>
      <header class={styles.head}>
        <h1>{paper.sheet.title}</h1>
        <p>{paper.sheet.madeOn(madeOn)}</p>
      </header>
      {reason.map((section) => (
        <PaperSection key={section.id} section={section} />
      ))}
      {inPhases.length > 0 && (
        <div class={styles.phases}>
          {inPhases.map((section) => (
            <PaperSection key={section.id} section={section} />
          ))}
        </div>
      )}
      {others.length > 0 && (
        <div class={styles.columns}>
          {others.map((section) => (
            <PaperSection key={section.id} section={section} />
          ))}
        </div>
      )}
      <section class={styles.help}>
        <h2>{paper.sheet.help}</h2>
        <UrgentLines emergency={paper.sheet.emergency} suicide={paper.sheet.suicide} />
      </section>
    </>
  );
}

function PaperSection({ section: { id, parts } }: { readonly section: PlanSection }) {
  return (
    <section class={styles.section} data-section={id}>
      <h2>{sections.sections[id].title}</h2>
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map((part) => {
          const { title } = sections.parts[part.id];
          return (
            <div key={part.id}>
              {title !== null && <h3>{title}</h3>}
              <ul class={part.id === "why" ? styles.quotes : undefined}>
                {part.lines.map((line) => (
                  <li key={line.id}>{lineText(line)}</li>
                ))}
              </ul>
            </div>
          );
        })}
    </section>
  );
}

function lineText({ text, phone }: PlanLine): string {
  return phone === null ? text : `${text}, ${phone}`;
}
