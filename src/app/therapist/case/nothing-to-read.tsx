import { caseStrings } from "../../strings/case-strings.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { isComing } from "../cases/case-rows.ts";
import type { DeskCase, UsedCases } from "../cases/use-cases.ts";

type Props = { readonly used: UsedCases["type"]; readonly found: DeskCase | null };

const text = caseStrings.person;

/** In the place of a client of whom nothing can be read, or not yet. */
export function NothingToRead({ used, found }: Props) {
  if (used === "loading") return <p>{caseStrings.list.loading}</p>;
  if (used === "no-copy") return <p>{caseStrings.list.noCopy}</p>;
  if (found === null) {
    return (
      <EmptyState title={text.unknownTitle}>
        <p>{text.unknown}</p>
      </EmptyState>
    );
  }
  if (isComing(found.live) || found.read !== null) return <p>{text.coming}</p>;
  const hasEnded = found.live.state === "ended";
  return (
    <EmptyState title={hasEnded ? text.endedTitle : text.waitingTitle}>
      <p>{hasEnded ? text.ended : text.waiting}</p>
    </EmptyState>
  );
}
