import { useEffect, useState } from "preact/hooks";
import type { PeopleActions } from "../../vault/people/bind-people.ts";

/** By which others know this person; null until it is known. */
export function useOwnPerson(people: PeopleActions): string | null {
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    void people.ownPerson().then((read) => {
      if (read.ok) setOwn(read.value);
    });
  }, [people]);
  return own;
}
