import { useEffect, useState } from "preact/hooks";
import type { PeopleActions } from "../../vault/people/bind-people.ts";

/** Hex of the own signing key; `null` until it is known. */
export function useOwnKey(people: PeopleActions | null): string | null {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    if (people === null) return;
    let isCurrent = true;
    void people.ownPerson().then((own) => {
      if (isCurrent && own.ok) setKey(own.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [people]);
  return key;
}
