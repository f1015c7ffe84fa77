import { useRef, useState } from "preact/hooks";
import type { PlanSection } from "../../../domain/plan/build-plan.ts";
import { compareVersions, newestFirst, planToLines } from "../../../domain/plan/plan-version.ts";
import { planStrings } from "../../strings/plan-strings.ts";
import { reminderStrings } from "../../strings/reminder-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import { keepVersion, planVersionType } from "../../vault/tools/plan.ts";
import { remindersOf } from "../../vault/tools/reminders.ts";
import { useApp } from "../app-model.tsx";

const text = planStrings.versions;

/** Keeps the plan as it reads now, when it reads otherwise than the newest version. */
export function KeepVersion({ plan }: { readonly plan: readonly PlanSection[] }) {
  const { data, today } = useApp();
  const nextId = useRef<string | null>(null);
  const [isKept, setKept] = useState(false);
  const versions = newestFirst(data.records(planVersionType));
  const { added, removed } = compareVersions(versions[0]?.value.lines ?? [], planToLines(plan));
  const isChanged = added.length + removed.length > 0;

  async function keep(): Promise<void> {
    nextId.current ??= data.newId();
    const saved = await keepVersion(data, nextId.current, today());
    if (!saved.ok) return;
    nextId.current = null;
    setKept(true);
  }

  return (
    <Card>
      <LinkRow
        href="/plan/versies"
        label={text.open}
        detail={versions.length === 0 ? text.none : text.count(versions.length)}
      />
      <LinkRow
        href="/plan/herinneringen"
        label={reminderStrings.reminders.open}
        detail={reminderStrings.reminders.count(remindersOf(data).filter(({ on }) => on).length)}
      />
      {isChanged && (
        <Button kind="quiet" onClick={keep}>
          {text.keep}
        </Button>
      )}
      <LiveRegion>{isKept && !isChanged && <p>{text.kept}</p>}</LiveRegion>
    </Card>
  );
}
