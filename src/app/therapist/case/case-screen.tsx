import { useHome } from "../../shared/home-model.ts";
import { caseStrings } from "../../strings/case-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { LinkTabs } from "../../ui/link-tabs.tsx";
import { CaseColumn } from "../cases/case-column.tsx";
import { type CaseTab, casePath, shownTabs } from "../cases/case-path.ts";
import { useCases } from "../cases/use-cases.ts";
import { DeskScreen } from "../frame/desk-screen.tsx";
import { CaseNotice } from "./case-notice.tsx";
import { caseTabParts } from "./case-tabs.tsx";
import { consentLead } from "./consent-lead.ts";
import { NothingToRead } from "./nothing-to-read.tsx";
import { useOpenedNote } from "./use-opened-note.ts";

type Props = { readonly circle: string; readonly tab: CaseTab };

const text = caseStrings.person;

/**
 * One client: who they are, what is shared, and the tab that is open. It is one screen from the first moment on: what
 * arrives, and which tab is open, leaves the focus where it is.
 */
export function CaseScreen({ circle, tab }: Props) {
  const used = useCases();
  const { at } = useHome();
  const cases = used.type === "ready" ? used.cases : [];
  const found = cases.find(({ id }) => id === circle) ?? null;
  const people = used.type === "ready" ? used.people : null;
  useOpenedNote(people, found);
  const read = found?.read ?? null;
  // The last weeks, as the list has them, would look as if nothing had been before.
  const view = found?.live.view?.isWhole === true ? found.live.view : null;
  const Part = caseTabParts[tab];
  return (
    <DeskScreen
      title={found?.name ?? text.client}
      lead={read === null ? undefined : consentLead(read)}
      place="cases"
      subject={circle}
      back={{ href: at("/"), label: text.back }}
      actions={
        read !== null && tab !== "feedback" ? (
          <ButtonLink href={at(casePath(circle, "feedback"))}>{text.feedback}</ButtonLink>
        ) : undefined
      }
      list={found === null ? undefined : <CaseColumn cases={cases} current={circle} />}
    >
      {found !== null && people !== null && (
        <>
          <LinkTabs
            label={text.tabsLabel(found.name)}
            tabs={shownTabs.map((each) => ({
              href: at(casePath(circle, each)),
              label: text.tabs[each],
              current: each === tab,
            }))}
          />
          <CaseNotice found={found} people={people} />
        </>
      )}
      {found === null || view === null || read === null || people === null ? (
        <NothingToRead used={used.type} found={found} />
      ) : (
        <Part
          key={circle}
          circle={circle}
          name={found.name}
          kept={found.live.kept}
          view={view}
          read={read}
          people={people}
        />
      )}
    </DeskScreen>
  );
}
