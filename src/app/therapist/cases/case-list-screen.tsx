import { useState } from "preact/hooks";
import { useHome } from "../../shared/home-model.ts";
import { caseStrings } from "../../strings/case-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PersonList } from "../../ui/person-list.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { DeskScreen } from "../frame/desk-screen.tsx";
import { casePath } from "./case-path.ts";
import { caseGroups, caseToRow, groupOf } from "./case-rows.ts";
import { type DeskCase, useCases } from "./use-cases.ts";

const text = caseStrings.list;
/** With fewer than this, looking is faster than searching. */
const searchFrom = 6;

/** All cases of this therapist, those that need somebody first, with the reason. */
export function CaseListScreen() {
  const used = useCases();
  const { at } = useHome();
  switch (used.type) {
    case "loading":
      return (
        <DeskScreen title={text.title} place="cases">
          <p>{text.loading}</p>
        </DeskScreen>
      );
    case "no-copy":
      return (
        <DeskScreen title={text.title} place="cases">
          <EmptyState title={text.noCopyTitle}>
            <p>{text.noCopy}</p>
            <ButtonLink href={at("/instellingen/bewaren")}>{text.noCopyGo}</ButtonLink>
          </EmptyState>
        </DeskScreen>
      );
    case "ready":
      return <Cases cases={used.cases} people={used.people} />;
  }
}

function Cases({ cases, people }: { readonly cases: readonly DeskCase[]; readonly people: PeopleActions }) {
  const { at, today } = useHome();
  const [sought, setSought] = useState("");
  if (cases.length === 0) {
    return (
      <DeskScreen title={text.title} place="cases">
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href={at("/uitnodigen")}>{text.invite}</ButtonLink>
        </EmptyState>
      </DeskScreen>
    );
  }
  const found = cases.filter(({ name }) => isLike(name, sought));
  const isOffline = cases.some(({ live }) => live.state === "offline");
  const needsNobody = sought === "" && !found.some((one) => groupOf(one) === "needed");
  return (
    <DeskScreen title={text.title} lead={text.lead} place="cases">
      {isOffline && (
        <Notice tone="info" live>
          <p>{text.offline}</p>
          <Button kind="plain" onClick={() => void people.live.refresh()}>
            {text.again}
          </Button>
        </Notice>
      )}
      {cases.length >= searchFrom && <SearchField label={text.search} value={sought} onInput={setSought} />}
      {found.length === 0 && <p>{text.none}</p>}
      {needsNobody && <p>{text.allQuiet}</p>}
      {caseGroups.map((group) => {
        const rows = found.filter((one) => groupOf(one) === group);
        if (rows.length === 0) return null;
        return (
          <section key={group} aria-label={text[group](rows.length)}>
            <h2>{text[group](rows.length)}</h2>
            <PersonList rows={rows.map((one) => caseToRow(one, today(), (id) => at(casePath(id))))} />
          </section>
        );
      })}
    </DeskScreen>
  );
}

function isLike(name: string, sought: string): boolean {
  return plain(name).includes(plain(sought));
}

/** Without capitals and accents: whoever looks for "Zoe" finds Zoë. */
function plain(text: string): string {
  return text.trim().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
