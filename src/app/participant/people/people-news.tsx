import { usePeople } from "../../shared/people/use-people.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { newsOf } from "../../vault/people/case-news.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { useApp } from "../app-model.tsx";
import { newsLine } from "./news-line.ts";
import { OpenInvitationCard } from "./open-invitation-card.tsx";
import { otherNames } from "./other-names.ts";
import styles from "./people.module.css";
import { casePath, casesOf } from "./use-case.ts";

const { news: text } = peopleStrings.beside;

/** What is new in each case. Feedback and homework have cards of their own. */
export function PeopleNews() {
  const used = usePeople();
  return used.type === "ready" ? <News people={used.people} /> : null;
}

function News({ people }: { readonly people: PeopleActions }) {
  const cases = casesOf(people.live.circles.value);
  return (
    <>
      <OpenInvitationCard people={people} />
      {cases.map((live) => (
        <CaseNews key={live.kept.space} live={live} base={casePath(cases, live.kept.space)} />
      ))}
    </>
  );
}

function CaseNews({ live, base }: { readonly live: LiveCircle; readonly base: string }) {
  const { data } = useApp();
  const news = newsOf(data, live);
  const lines = [
    ...(live.state === "refused" ? [peopleStrings.beside.refusedTitle] : []),
    ...news.people.map((one) => newsLine(one, live)),
    ...(news.messages > 0 ? [text.unread(news.messages, otherNames(live.kept, live.view))] : []),
  ];
  if (lines.length === 0) return null;
  const isOnlyMessages = news.people.length === 0 && live.state !== "refused";
  return (
    <Card tone={isOnlyMessages ? "foam" : "alert"}>
      <h2>{text.title}</h2>
      <ul class={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ButtonLink href={isOnlyMessages ? `${base}/berichten` : base} kind="quiet">
        {text.go}
      </ButtonLink>
    </Card>
  );
}
