import { usePeople } from "../../shared/people/use-people.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { newsOf } from "../../vault/people/case-news.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { useApp } from "../app-model.tsx";
import { buddyPath } from "./buddy/buddy-path.ts";
import { BuddyToday } from "./buddy/buddy-today.tsx";
import { newsLine } from "./news-line.ts";
import { OpenInvitationCard } from "./open-invitation-card.tsx";
import { otherNames } from "./other-names.ts";
import styles from "./people.module.css";
import { casePath, casesOf } from "./use-case.ts";

const { news: text } = peopleStrings.beside;

/** What is new with each of the people beside somebody. Feedback and homework have cards of their own. */
export function PeopleNews() {
  const used = usePeople();
  return used.type === "ready" ? <News people={used.people} /> : null;
}

function News({ people }: { readonly people: PeopleActions }) {
  const circles = people.live.circles.value;
  const cases = casesOf(circles);
  const buddies = circles.filter(
    ({ kept }) => kept.circle === "buddy" && kept.as === "owner" && kept.isCompared && !kept.isEnded,
  );
  return (
    <>
      <OpenInvitationCard people={people} />
      <BuddyToday people={people} />
      {cases.map((live) => (
        <CaseNews key={live.kept.space} live={live} base={casePath(cases, live.kept.space)} />
      ))}
      {buddies.map((live) => (
        <BuddyNews key={live.kept.space} live={live} />
      ))}
    </>
  );
}

function CaseNews({ live, base }: { readonly live: LiveCircle; readonly base: string }) {
  const { data } = useApp();
  const news = newsOf(data, live);
  const changes = [
    ...(live.state === "refused" ? [peopleStrings.beside.refusedTitle] : []),
    ...news.people.map((one) => newsLine(one, live)),
  ];
  const messages = news.messages > 0 ? [text.unread(news.messages, otherNames(live.kept, live.view))] : [];
  return changes.length === 0 ? (
    <NewsCard tone="foam" lines={messages} href={`${base}/berichten`} />
  ) : (
    <NewsCard tone="alert" lines={[...changes, ...messages]} href={base} />
  );
}

function BuddyNews({ live }: { readonly live: LiveCircle }) {
  const { data } = useApp();
  const { messages } = newsOf(data, live);
  const lines = messages > 0 ? [text.unread(messages, live.kept.title)] : [];
  return <NewsCard tone="foam" lines={lines} href={buddyPath(live.kept.space, "/berichten")} />;
}

type CardProps = {
  readonly tone: "foam" | "alert";
  readonly lines: readonly string[];
  readonly href: string;
};

function NewsCard({ tone, lines, href }: CardProps) {
  if (lines.length === 0) return null;
  return (
    <Card tone={tone}>
      <h2>{text.title}</h2>
      <ul class={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ButtonLink href={href} kind="quiet">
        {text.go}
      </ButtonLink>
    </Card>
  );
}
