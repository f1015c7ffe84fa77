import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { usePeople } from "../../shared/people/use-people.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { useApp } from "../app-model.tsx";
import { BuddyCard } from "./buddy/buddy-card.tsx";
import { CaseCard } from "./case-card.tsx";
import { NoCopy } from "./no-copy.tsx";
import { OpenInvitationCard } from "./open-invitation-card.tsx";
import { casePath, casesOf } from "./use-case.ts";

const text = peopleStrings.beside;

/** Everybody who stands beside the participant, with what each of them sees in one line. */
export function PeopleScreen() {
  const { vault } = useApp();
  const used = usePeople();
  if (vault.phase.value.type !== "open" || used.type === "loading") return null;
  return used.type === "no-copy" ? <NoCopy /> : <Everybody people={used.people} />;
}

function Everybody({ people }: { readonly people: PeopleActions }) {
  const cases = casesOf(people.live.circles.value);
  const standing = cases.filter(({ kept }) => !kept.isEnded);
  const hasBuddy = people.live.circles.value.some(
    ({ kept }) => kept.circle === "buddy" && kept.as === "owner" && !kept.isEnded,
  );
  const ended = cases.filter(({ kept }) => kept.isEnded);
  return (
    <StepScreen title={text.title} back={{ href: "/vandaag", label: strings.shell.back }}>
      <p>{text.lead}</p>
      <OpenInvitationCard people={people} />
      {standing.length === 0 &&
        (hasBuddy ? (
          <Card>
            <h2>{text.therapists}</h2>
            <p>{text.empty}</p>
          </Card>
        ) : (
          <EmptyState title={text.emptyTitle}>
            <p>{text.empty}</p>
          </EmptyState>
        ))}
      {standing.length > 0 && <h2>{text.therapists}</h2>}
      {standing.map((live) => (
        <CaseCard key={live.kept.space} live={live} base={casePath(cases, live.kept.space)} />
      ))}
      <BuddyCard people={people} />
      {ended.length > 0 && (
        <>
          <h2>{text.earlier}</h2>
          <Card>
            {ended.map(({ kept }) => (
              <LinkRow
                key={kept.space}
                href={casePath(cases, kept.space)}
                label={kept.title}
                detail={text.earlierLine}
              />
            ))}
          </Card>
        </>
      )}
    </StepScreen>
  );
}
