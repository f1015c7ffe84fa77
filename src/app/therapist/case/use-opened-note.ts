import { useEffect, useRef } from "preact/hooks";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { DeskCase } from "../cases/use-cases.ts";

/**
 * Leaves the signed note that this person looked: once for each time that somebody opens the case, and not for each tab.
 * What this device kept can be read offline too; then the note follows as soon as the server answers.
 */
export function useOpenedNote(people: PeopleActions, { id, live, read }: DeskCase): void {
  const isNoted = useRef(false);
  // The list has the last weeks of it; from now on all of it shows, also without a server.
  useEffect(() => void people.live.showWhole(id), [people, id]);
  const canNote = live.state === "shown" && read !== null;
  useEffect(() => {
    if (!canNote || isNoted.current) return;
    isNoted.current = true;
    void people.openCase(id).then((opened) => {
      if (!opened.ok) isNoted.current = false;
    });
  }, [people, id, canNote]);
}
