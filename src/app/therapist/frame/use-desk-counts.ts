import { unreadEntries } from "../../../domain/sharing/unread.ts";
import { useHome } from "../../shared/home-model.ts";
import { usePeople } from "../../shared/people/use-people.ts";
import { readMarkIn } from "../../vault/people/kept-messages.ts";
import type { DeskCounts } from "./desk-places.ts";

/** How many cases there are, and how many messages of participants were not read yet. */
export function useDeskCounts(): DeskCounts | null {
  const { data } = useHome();
  const used = usePeople();
  if (used.type !== "ready") return null;
  let [cases, messages] = [0, 0];
  for (const { kept, view, state } of used.people.live.circles.value) {
    if (kept.circle !== "care" || kept.as !== "member" || state === "ended") continue;
    cases += 1;
    const theirs = (view?.messages ?? []).filter(
      ({ kind, author }) => kind === "message" && author === kept.root,
    );
    // A case without messages asks nothing of the records: there may be hundreds of cases.
    if (theirs.length > 0) messages += unreadEntries(theirs, readMarkIn(data, kept.space), "").length;
  }
  return { cases, messages };
}
