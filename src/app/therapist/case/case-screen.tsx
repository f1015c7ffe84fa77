import { useHome } from "../../shared/home-model.ts";
import { caseStrings } from "../../strings/case-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkTabs } from "../../ui/link-tabs.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { CaseColumn } from "../cases/case-column.tsx";
import { type CaseTab, casePath, shownTabs } from "../cases/case-path.ts";
import { type DeskCase, useCases } from "../cases/use-cases.ts";
import { DeskScreen } from "../frame/desk-screen.tsx";
import { CaseNotice } from "./case-notice.tsx";
import { caseTabParts } from "./case-tabs.tsx";
import { consentLead } from "./consent-lead.ts";
import { useOpenedNote } from "./use-opened-note.ts";

type Props = { readonly circle: string; readonly tab: CaseTab };

const text = caseStrings.person;

/** One client: who they are, what is shared, and the tab that is open. It stays while tabs change, and the focus with it. */
export function CaseScreen({ circle, tab }: Props) {
  const used = useCases();
  const { at } = useHome();
  const back = { href: at("/"), label: text.back };
  if (used.type !== "ready") {
    return (
      <DeskScreen title={text.client} place="cases" back={back} subject={circle}>
        <p>{used.type === "loading" ? caseStrings.list.loading : caseStrings.list.noCopy}</p>
      </DeskScreen>
    );
  }
  const found = used.cases.find(({ id }) => id === circle);
  if (found === undefined) {
    return (
      <DeskScreen title={text.client} place="cases" back={back} subject={circle}>
        <EmptyState title={text.unknownTitle}>
          <p>{text.unknown}</p>
        </EmptyState>
      </DeskScreen>
    );
  }
  return <OpenCase key={circle} found={found} tab={tab} cases={used.cases} people={used.people} />;
}

type OpenProps = {
  readonly found: DeskCase;
  readonly tab: CaseTab;
  readonly cases: readonly DeskCase[];
  readonly people: PeopleActions;
};

function OpenCase({ found, tab, cases, people }: OpenProps) {
  const { at } = useHome();
  const { id, name, live, read } = found;
  useOpenedNote(people, found);
  const Part = caseTabParts[tab];
  return (
    <DeskScreen
      title={name}
      lead={read === null ? undefined : consentLead(read)}
      place="cases"
      subject={id}
      back={{ href: at("/"), label: text.back }}
      actions={
        read !== null && tab !== "feedback" ? (
          <ButtonLink href={at(casePath(id, "feedback"))}>{text.feedback}</ButtonLink>
        ) : undefined
      }
      list={<CaseColumn cases={cases} current={id} />}
    >
      <LinkTabs
        label={text.tabsLabel(name)}
        tabs={shownTabs.map((each) => ({
          href: at(casePath(id, each)),
          label: text.tabs[each],
          current: each === tab,
        }))}
      />
      <CaseNotice found={found} people={people} />
      {live.view === null || read === null ? (
        <EmptyState title={live.state === "ended" ? text.endedTitle : text.waitingTitle}>
          <p>{live.state === "ended" ? text.ended : text.waiting}</p>
        </EmptyState>
      ) : (
        <Part circle={id} name={name} kept={live.kept} view={live.view} read={read} people={people} />
      )}
    </DeskScreen>
  );
}
