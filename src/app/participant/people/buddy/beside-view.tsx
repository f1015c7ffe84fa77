import { useState } from "preact/hooks";
import { unreadEntries } from "../../../../domain/sharing/unread.ts";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { NewsPushCard } from "../../../shared/people/news-push-card.tsx";
import { useNewsPush } from "../../../shared/people/use-news-push.ts";
import { useOwnPerson } from "../../../shared/people/use-own-person.ts";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { LinkRow } from "../../../ui/link-row.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { OpenList } from "../../../ui/open-list.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import { readMarkIn } from "../../../vault/people/kept-messages.ts";
import type { LiveCircle } from "../../../vault/people/live-circles.ts";
import { useApp } from "../../app-model.tsx";
import { buddyPath } from "./buddy-path.ts";
import { HelpNowChoice } from "./help-now-choice.tsx";
import { RenameSheet } from "./rename-sheet.tsx";
import { SignalCard } from "./signal-card.tsx";
import { StopSheet } from "./stop-sheet.tsx";

const text = ownBuddyStrings;

type Props = { readonly people: PeopleActions; readonly live: LiveCircle };

/** A buddy who stands beside this person. */
export function BesideView({ people, live }: Props) {
  const { data } = useApp();
  const { space, title: name } = live.kept;
  const own = useOwnPerson(people);
  useNewsPush(people);
  const [sheet, setSheet] = useState<"rename" | "stop" | null>(null);
  const messages = (live.view?.messages ?? []).filter(({ kind }) => kind === "message");
  const unread = own === null ? 0 : unreadEntries(messages, readMarkIn(data, space), own).length;
  return (
    <StepScreen title={name} back={{ href: "/naast-je", label: text.back }}>
      {live.state === "refused" && (
        <Notice tone="alert">
          <p>{text.refused}</p>
        </Notice>
      )}
      <SignalCard people={people} live={live} />
      <Card>
        <LinkRow
          href={buddyPath(space, "/berichten")}
          label={text.links.messages}
          detail={unread > 0 ? text.links.unread(unread) : undefined}
        />
        <LinkRow href={buddyPath(space, "/zien")} label={text.links.seen(name)} />
      </Card>
      <HelpNowChoice kept={live.kept} />
      <NewsPushCard people={people} />
      <Card>
        <OpenList
          rows={[
            { key: "rename", title: text.links.rename, onOpen: () => setSheet("rename") },
            { key: "stop", title: text.links.stop(name), onOpen: () => setSheet("stop") },
          ]}
        />
      </Card>
      {sheet === "rename" && <RenameSheet people={people} kept={live.kept} onClose={() => setSheet(null)} />}
      {sheet === "stop" && <StopSheet people={people} kept={live.kept} onClose={() => setSheet(null)} />}
    </StepScreen>
  );
}
