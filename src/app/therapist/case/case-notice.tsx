import { caseStrings } from "../../strings/case-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { DeskCase } from "../cases/use-cases.ts";

type Props = { readonly found: DeskCase; readonly people: PeopleActions };

const text = caseStrings.person;

/** When what is shown is not what the server has now, or the server showed something that cannot be right. */
export function CaseNotice({ found: { id, live }, people }: Props) {
  if (live.state === "offline" && live.view !== null) {
    return (
      <Notice tone="info" live>
        <p>{caseStrings.list.offline}</p>
        <Button kind="plain" onClick={() => void people.live.refresh(id)}>
          {caseStrings.list.again}
        </Button>
      </Notice>
    );
  }
  const isSuspicious =
    live.state === "refused" ||
    (live.view !== null && (live.view.refused.length > 0 || live.view.wasSetBack));
  if (!isSuspicious) return null;
  return (
    <Notice tone="alert" title={text.suspiciousTitle}>
      <p>{text.suspicious}</p>
    </Notice>
  );
}
