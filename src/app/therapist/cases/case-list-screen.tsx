import { useHome } from "../../shared/home-model.ts";
import { caseStrings } from "../../strings/case-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { DeskScreen } from "../frame/desk-screen.tsx";
import { CaseGroups } from "./case-groups.tsx";
import { useCases } from "./use-cases.ts";

const text = caseStrings.list;

/** All cases of this therapist, those that need somebody first, with the reason. */
export function CaseListScreen() {
  const used = useCases();
  const hasCases = used.type === "ready" && used.cases.length > 0;
  return (
    <DeskScreen title={text.title} lead={hasCases ? text.lead : undefined} place="cases">
      {used.type === "loading" && <p>{text.loading}</p>}
      {used.type === "no-copy" && <NoCopy />}
      {used.type === "ready" && !hasCases && <NoCases />}
      {used.type === "ready" && hasCases && <CaseGroups cases={used.cases} people={used.people} />}
    </DeskScreen>
  );
}

function NoCopy() {
  const { at } = useHome();
  return (
    <EmptyState title={text.noCopyTitle}>
      <p>{text.noCopy}</p>
      <ButtonLink href={at("/instellingen/bewaren")}>{text.noCopyGo}</ButtonLink>
    </EmptyState>
  );
}

function NoCases() {
  const { at } = useHome();
  return (
    <EmptyState title={text.emptyTitle}>
      <p>{text.empty}</p>
      <ButtonLink href={at("/uitnodigen")}>{text.invite}</ButtonLink>
    </EmptyState>
  );
}
