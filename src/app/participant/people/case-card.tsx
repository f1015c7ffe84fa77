import { peopleStrings } from "../../strings/people-strings.ts";
import { Card } from "../../ui/card.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { Pill } from "../../ui/pill.tsx";
import { newsOf } from "../../vault/people/case-news.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { useApp } from "../app-model.tsx";
import { consentLine } from "./consent-words.ts";
import { otherNames } from "./other-names.ts";
import styles from "./people.module.css";

const text = peopleStrings.beside;

/** One practice: who, what they see in one line, what is new, and the way to change it. */
export function CaseCard({ live, base }: { readonly live: LiveCircle; readonly base: string }) {
  const { data } = useApp();
  const { kept, view } = live;
  const news = newsOf(data, live);
  const name = otherNames(kept, view);
  return (
    <Card>
      <div class={styles.who}>
        <h3>{name}</h3>
        <p class={styles.practice}>{kept.title}</p>
      </div>
      <p>{kept.consent.length === 0 ? text.seesNothing : text.sees(consentLine(kept.consent))}</p>
      {(news.messages > 0 || news.given > 0) && (
        <p class={styles.pills}>
          {news.messages > 0 && <Pill tone="alert">{text.unread(news.messages)}</Pill>}
          {news.given > 0 && <Pill tone="alert">{text.given}</Pill>}
        </p>
      )}
      <div class={styles.rows}>
        <LinkRow href={base} label={text.open(name)} />
        <LinkRow href={`${base}/delen`} label={text.change} detail={text.changeDetail} />
      </div>
    </Card>
  );
}
