import { newestFirst } from "../../../domain/plan/plan-version.ts";
import { planStrings } from "../../strings/plan-strings.ts";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { planVersionType } from "../../vault/tools/plan.ts";
import { useApp } from "../app-model.tsx";
import { dateText } from "../export/date-text.ts";
import { MainScreen } from "../main-screen.tsx";

const text = planStrings.versions;

export function VersionsScreen() {
  const { data } = useApp();
  const versions = newestFirst(data.records(planVersionType));
  return (
    <MainScreen
      title={text.title}
      current="plan"
      actions={<IconButton label={text.back} icon="back" href="/plan" />}
    >
      {versions.length === 0 ? (
        <EmptyState title={text.title}>
          <p>{text.empty}</p>
        </EmptyState>
      ) : (
        <>
          <p>{text.intro}</p>
          <Card>
            {versions.map(({ id, value: { day, lines } }) => (
              <LinkRow
                key={id}
                href={`/plan/versies/${id}`}
                label={dateText(day)}
                detail={text.lines(lines.length)}
              />
            ))}
          </Card>
        </>
      )}
    </MainScreen>
  );
}
