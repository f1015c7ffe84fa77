import { useState } from "preact/hooks";
import { type PlanPart, type PlanSection, sameWords } from "../../../domain/plan/build-plan.ts";
import { planShape } from "../../../domain/plan/plan-shape.ts";
import { compareVersions, planToLines, type VersionLine } from "../../../domain/plan/plan-version.ts";
import { NotFoundScreen } from "../../shared/frame/not-found-screen.tsx";
import { planStrings } from "../../strings/plan-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import { addLine, hideLine, planVersionType, readPlan } from "../../vault/tools/plan.ts";
import { useApp } from "../app-model.tsx";
import { dateText } from "../export/date-text.ts";
import { MainScreen } from "../main-screen.tsx";
import styles from "./version-screen.module.css";

const text = planStrings.versions;

/** An earlier version: what came and went since then, line by line to be put back, and the whole of it. */
export function VersionScreen({ id }: { readonly id: string }) {
  const { data, router } = useApp();
  const [restored, setRestored] = useState<string | null>(null);
  const version = data.records(planVersionType).find((one) => one.id === id)?.value;
  if (version === undefined) return <NotFoundScreen />;
  const plan = readPlan(data);
  const { added, removed } = compareVersions(version.lines, planToLines(plan));

  async function restore(line: VersionLine, part: PlanPart): Promise<void> {
    const hidden = part.hidden.find((one) => sameWords(one.text) === sameWords(line.text));
    const saved = await (hidden === undefined
      ? addLine(data, part, line.text)
      : hideLine(data, hidden, false));
    if (saved.ok) setRestored(line.text);
  }

  return (
    <MainScreen
      title={text.of(dateText(version.day))}
      current="plan"
      actions={<IconButton label={text.backToList} icon="back" href="/plan/versies" />}
    >
      <Card tone="foam">
        <h2>{text.sinceTitle}</h2>
        {added.length + removed.length === 0 && <p>{text.same}</p>}
        {removed.length > 0 && (
          <>
            <h3>{text.removed}</h3>
            <ul class={styles.lines}>
              {removed.map((line) => {
                const part = partOf(plan, line.slot);
                return (
                  <li key={`${line.slot} ${line.text}`}>
                    <span>{line.text}</span>
                    {part !== null && (
                      <IconButton
                        icon="plus"
                        label={text.restoreLine(line.text)}
                        onClick={() => void restore(line, part)}
                      />
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        )}
        {added.length > 0 && (
          <>
            <h3>{text.added}</h3>
            <ul class={styles.lines}>
              {added.map((line) => (
                <li key={`${line.slot} ${line.text}`}>{line.text}</li>
              ))}
            </ul>
          </>
        )}
        <LiveRegion>{restored !== null && <p>{text.restored(restored)}</p>}</LiveRegion>
      </Card>
      <h2>{text.whole}</h2>
      {planShape.map((section) => {
        const lines = version.lines.filter(({ slot }) => section.parts.some((part) => part.id === slot));
        return lines.length === 0 ? null : (
          <Card key={section.id}>
            <h3>{planStrings.sections.sections[section.id].title}</h3>
            <ul>
              {lines.map((line) => (
                <li key={`${line.slot} ${line.text}`}>{line.text}</li>
              ))}
            </ul>
          </Card>
        );
      })}
      <Button
        kind="danger"
        onClick={async () => {
          if ((await data.write([{ type: "remove", id }])).ok) router.go("/plan/versies");
        }}
      >
        {text.remove}
      </Button>
    </MainScreen>
  );
}

/** Where a line would stand today; null for a part that the plan does not show, or that no longer exists. */
function partOf(plan: readonly PlanSection[], slot: string): PlanPart | null {
  return plan.flatMap(({ parts }) => parts).find((part) => part.id === slot) ?? null;
}
