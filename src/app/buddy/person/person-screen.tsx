import { useState } from "preact/hooks";
import { unreadEntries } from "../../../domain/sharing/unread.ts";
import { phoneToDial } from "../../../domain/support/phone-number.ts";
import { NotFoundScreen } from "../../shared/frame/not-found-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { BuddyView } from "../../shared/people/buddy-view.tsx";
import { circleSegment, isSegmentOf } from "../../shared/people/circle-segment.ts";
import { NewsPushCard } from "../../shared/people/news-push-card.tsx";
import { useMinute } from "../../shared/people/use-minute.ts";
import { useNewsPush } from "../../shared/people/use-news-push.ts";
import { useOwnPerson } from "../../shared/people/use-own-person.ts";
import { usePeople } from "../../shared/people/use-people.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { buddyViewStrings } from "../../strings/buddy-view-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OpenList } from "../../ui/open-list.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { phoneOf } from "../../vault/people/buddy-contact.ts";
import { readMarkIn } from "../../vault/people/kept-messages.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { BuddyFrame } from "../buddy-frame.tsx";
import { NumberSheet } from "./number-sheet.tsx";
import { StopSheet } from "./stop-sheet.tsx";
import { useThinking } from "./use-thinking.ts";

const text = buddyStrings.person;

/** Everything beside one person, on one screen. */
export function PersonScreen({ segment }: { readonly segment: string }) {
  const used = usePeople();
  if (used.type === "loading") return null;
  const people = used.type === "ready" ? used.people : null;
  const live = people?.live.circles.value.find(({ kept }) => isSegmentOf(segment, kept.space));
  if (people === null || live === undefined || live.kept.circle !== "buddy") return <NotFoundScreen />;
  return live.kept.isEnded || live.state === "ended" ? (
    <Ended name={live.kept.title} />
  ) : (
    <Beside people={people} live={live} />
  );
}

function Beside({ people, live }: { readonly people: PeopleActions; readonly live: LiveCircle }) {
  const { data, now, at } = useHome();
  const { kept, view, state } = live;
  const { space: circle, title: name } = kept;
  const nowMs = useMinute(now);
  useNewsPush(people);
  const own = useOwnPerson(people);
  const thinking = useThinking(people, circle);
  const [sheet, setSheet] = useState<"number" | "stop" | null>(null);
  const phone = phoneOf(data, circle);
  const dial = phoneToDial(phone);
  const messages = (view?.messages ?? []).filter(({ kind }) => kind === "message");
  const unread = own === null ? [] : unreadEntries(messages, readMarkIn(data, circle), own);
  return (
    <BuddyFrame title={buddyViewStrings.title(name)}>
      {state === "offline" && (
        <Notice tone="info">
          <p>{text.offline}</p>
        </Notice>
      )}
      {state === "refused" && (
        <Notice tone="alert">
          <p>{text.refused}</p>
        </Notice>
      )}
      {view === null && state === "reading" ? (
        <Card tone="foam">
          <h2>{text.waiting.title(name)}</h2>
          <p>{text.waiting.body(name)}</p>
        </Card>
      ) : (
        <BuddyView
          name={name}
          signal={people.readSignal(view?.signal ?? null)}
          signalAtMs={view?.signalAtMs ?? null}
          nowMs={nowMs}
          unread={unread.length}
          acts={{
            callHref: dial === null ? null : `tel:${dial}`,
            onAddNumber: () => setSheet("number"),
            onThink: thinking.send,
            thinkState: thinking.state,
            messagesHref: at(`/naast/${circleSegment(circle)}/berichten`),
          }}
        />
      )}
      <NewsPushCard people={people} />
      <Card>
        <LinkRow href={at("/gids")} label={text.guide} />
      </Card>
      <Card>
        <OpenList
          rows={[
            {
              key: "number",
              title: text.number.row,
              detail: phone || text.number.none,
              onOpen: () => setSheet("number"),
            },
            { key: "stop", title: text.stop.row, onOpen: () => setSheet("stop") },
          ]}
        />
      </Card>
      {sheet === "number" && <NumberSheet circle={circle} name={name} onClose={() => setSheet(null)} />}
      {sheet === "stop" && (
        <StopSheet people={people} circle={circle} name={name} onClose={() => setSheet(null)} />
      )}
    </BuddyFrame>
  );
}

function Ended({ name }: { readonly name: string }) {
  const { at } = useHome();
  return (
    <BuddyFrame title={text.ended.title}>
      <p role="status">{text.ended.body(name)}</p>
      <ButtonLink href={at("/")} kind="quiet">
        {text.back}
      </ButtonLink>
    </BuddyFrame>
  );
}
