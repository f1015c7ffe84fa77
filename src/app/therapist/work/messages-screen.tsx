import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { guidanceOf } from "../../../domain/guidance/guidance-entries.ts";
import { unanswered } from "../../../domain/guidance/session-sheet.ts";
import { unreadEntries } from "../../../domain/sharing/unread.ts";
import { useHome } from "../../shared/home-model.ts";
import { caseStrings } from "../../strings/case-strings.ts";
import { therapistStrings } from "../../strings/therapist-strings.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PersonList, type PersonRow } from "../../ui/person-list.tsx";
import type { ParticipantData } from "../../vault/participant-data.ts";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { readMarkIn } from "../../vault/people/kept-messages.ts";
import { casePath } from "../cases/case-path.ts";
import { type DeskCase, useCases } from "../cases/use-cases.ts";
import { dayText } from "../frame/day-text.ts";
import { DeskScreen } from "../frame/desk-screen.tsx";
import { useOwnPerson } from "./messages-part.tsx";

const text = workStrings.messages;

/** All conversations, who waits longest first. */
export function MessagesScreen() {
  const used = useCases();
  return (
    <DeskScreen title={therapistStrings.frame.messages} lead={text.lead} place="messages">
      {used.type === "ready" ? (
        <Conversations cases={used.cases} people={used.people} />
      ) : (
        <p>{used.type === "loading" ? caseStrings.list.loading : caseStrings.list.noCopy}</p>
      )}
    </DeskScreen>
  );
}

type ListProps = { readonly cases: readonly DeskCase[]; readonly people: PeopleActions };

function Conversations({ cases, people }: ListProps) {
  const { data, at } = useHome();
  const own = useOwnPerson(people);
  const readable = cases.filter(({ live }) => live.view !== null);
  if (readable.length === 0) {
    return (
      <EmptyState title={therapistStrings.frame.messages}>
        <p>{text.none}</p>
      </EmptyState>
    );
  }
  if (own === null) return null;
  const rows = readable.map((one) => conversation(one, data, own)).toSorted(waitsLonger);
  return (
    <PersonList
      rows={rows.map(({ id, ...row }) => ({ ...row, key: id, href: at(casePath(id, "berichten")) }))}
    />
  );
}

type Conversation = Pick<PersonRow, "name" | "detail" | "notes" | "mark"> & {
  readonly id: string;
  readonly waitsSinceMs: number | null;
  readonly lastMs: number;
};

function conversation({ id, name, live }: DeskCase, data: ParticipantData, own: string): Conversation {
  const entries = (live.view?.messages ?? []).filter(({ kind }) => kind === "message");
  const last = guidanceOf(entries, "message").at(-1);
  const open = unanswered(live.view?.messages ?? [], live.kept.root);
  const unread = unreadEntries(entries, readMarkIn(data, id), own).length;
  return {
    id,
    name,
    waitsSinceMs: open[0]?.atMs ?? null,
    lastMs: last?.atMs ?? 0,
    detail:
      last === undefined ? text.nothing : text.seen(dayText(dateToCalendarDay(new Date(last.atMs)), "long")),
    notes: last === undefined ? [] : [open.length === 0 ? text.answered : text.unanswered(open.length)],
    mark: unread === 0 ? undefined : { tone: "surge", text: text.unread(unread) },
  };
}

function waitsLonger(left: Conversation, right: Conversation): number {
  if (left.waitsSinceMs !== null && right.waitsSinceMs !== null)
    return left.waitsSinceMs - right.waitsSinceMs;
  if (left.waitsSinceMs !== null) return -1;
  return right.waitsSinceMs !== null ? 1 : right.lastMs - left.lastMs;
}
