import { useEffect } from "preact/hooks";
import { bytesToHex } from "../../../lib/bytes.ts";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { momentShort } from "../../shared/people/moment-short.ts";
import { practiceOf } from "../../shared/people/practice-of.ts";
import { useFirst } from "../../shared/people/use-first.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { type Item, ItemList } from "../../ui/item-list.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { type CircleNews, markSeen, newsOf } from "../../vault/people/case-news.ts";
import { useApp } from "../app-model.tsx";
import { CaseNotices } from "./case-notices.tsx";
import type { CaseProps } from "./case-props.ts";
import { consentLine } from "./consent-words.ts";
import { nameIn, otherNames } from "./other-names.ts";
import { PracticeHelpLine } from "./practice-help-line.tsx";

const GivenBook = lazyScreen(async () => (await import("../given/given-book.tsx")).GivenBook);

const text = peopleStrings.beside;

/** One therapist or more of one practice: how it stands, who they are, and everything that can be done with it. */
export function CaseScreen({ people, live, base }: CaseProps) {
  const { data } = useApp();
  const { kept, view } = live;
  const news = newsOf(data, live);
  // What was new when the screen opened stays said as long as it is open.
  const atFirst = useFirst<CircleNews>(news);
  const shown = news.people.length > 0 ? news : atFirst;
  useEffect(() => {
    void markSeen(data, live);
  }, [data, live]);
  const hasEscrow = kept.members.some(({ role }) => role === "escrow");
  const isStanding = !kept.isEnded;
  return (
    <StepScreen
      title={otherNames(kept, view)}
      kicker={practiceOf(people, live.kept).title}
      back={{ href: "/naast-je", label: strings.shell.back }}
    >
      <CaseNotices live={live} news={shown.people} />
      <PracticeHelpLine people={people} live={live} />
      <Card>
        <LinkRow
          href={`${base}/berichten`}
          label={text.messages}
          detail={news.messages > 0 ? text.unread(news.messages) : text.messagesNone}
        />
        {isStanding && (
          <LinkRow
            href={`${base}/delen`}
            label={text.change}
            detail={kept.consent.length === 0 ? text.seesNothing : text.sees(consentLine(kept.consent))}
          />
        )}
        {isStanding && (
          <LinkRow
            href={`${base}/gedeeld`}
            label={text.shared}
            detail={text.sharedDetail(view?.shared.length ?? 0)}
          />
        )}
        <LinkRow href={`${base}/logboek`} label={text.log} detail={text.logDetail} />
      </Card>
      <GivenBook />
      {view !== null && isStanding && (
        <Card>
          <h2>{text.people}</h2>
          <ItemList items={therapistItems(live)} />
          {hasEscrow && (
            <>
              <ItemList items={[{ key: "escrow", icon: "key", title: text.escrow, detail: text.escrowOn }]} />
              <Button kind="plain" onClick={() => void people.forbidEscrow(kept.space)}>
                {text.escrowOff}
              </Button>
            </>
          )}
        </Card>
      )}
      {isStanding && (
        <Card>
          <LinkRow href={`${base}/stoppen`} label={text.stop} detail={text.stopDetail} />
        </Card>
      )}
    </StepScreen>
  );
}

function therapistItems({ kept, view }: CaseProps["live"]): readonly Item[] {
  if (view === null) return [];
  return view.circle.present
    .filter(({ role }) => role !== "escrow")
    .map(({ identity }) => {
      const person = bytesToHex(identity.verifyKey);
      const looked = view.opened.filter(({ author }) => author === person).map(({ atMs }) => atMs);
      return {
        key: person,
        icon: "person",
        title: nameIn(kept, person),
        detail: looked.length === 0 ? text.notYet : text.lastLooked(momentShort(Math.max(...looked))),
      };
    });
}
