import { useEffect, useRef } from "preact/hooks";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { DeskCase } from "../cases/use-cases.ts";

/**
 * Leaves the signed note that this person looked: once for each time that somebody opens the case, and not for each tab.
 * What this device kept can be read offline too; then the note follows as soon as the server answers.
 */
export function useOpenedNote(people: PeopleActions | null, found: DeskCase | null): void {
  const noted = useRef<string | null>(null);
  const id = found?.id ?? null;
  const circle = found?.live.state === "shown" && found.read !== null ? found.id : null;
  useEffect(() => {
    // The list has the last weeks of it; from now on all of it shows, also without a server.
    if (people !== null && id !== null) void people.live.showWhole(id);
  }, [people, id]);
  useEffect(() => {
    if (people === null || circle === null || noted.current === circle) return;
    noted.current = circle;
    void people.openCase(circle).then((opened) => {
      if (!opened.ok && noted.current === circle) noted.current = null;
    });
  }, [people, circle]);
}
