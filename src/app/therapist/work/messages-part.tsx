import { useEffect, useState } from "preact/hooks";
import { agreedResponseDays } from "../../../domain/guidance/guidance-entries.ts";
import { practiceOf } from "../../shared/people/practice-of.ts";
import { MessageThread } from "../../shared/people/thread.tsx";
import type { CasePart } from "../case/case-part.ts";
import { AgreementCard } from "./agreement-card.tsx";

/** The conversation with one client. */
export function MessagesPart({ circle, name, kept, view, people }: CasePart) {
  const own = useOwnPerson(people);
  if (own === null) return null;
  return (
    <>
      <MessageThread
        people={people}
        circle={circle}
        side="therapist"
        own={own}
        entries={view.messages}
        nameOf={(author) => (author === kept.root ? name : null)}
        responseDays={agreedResponseDays(view.messages)}
        canWrite={!kept.isEnded}
      />
      <AgreementCard
        circle={circle}
        messages={view.messages}
        people={people}
        usualDays={practiceOf(people, kept).responseDays}
      />
    </>
  );
}

/** Hex of the own signing key; null until it is known. */
export function useOwnPerson(people: CasePart["people"]): string | null {
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void people.ownPerson().then((found) => {
      if (isCurrent && found.ok) setOwn(found.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [people]);
  return own;
}
