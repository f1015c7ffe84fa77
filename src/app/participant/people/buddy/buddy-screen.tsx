import { NotFoundScreen } from "../../../shared/frame/not-found-screen.tsx";
import { AnswerView } from "./answer-view.tsx";
import { BesideView } from "./beside-view.tsx";
import { EndedView } from "./ended-view.tsx";
import { isOver, useOwnBuddy } from "./use-own-buddy.ts";

/** One buddy, from the link on: waiting for an answer, comparing words, standing beside each other, and afterwards. */
export function BuddyScreen({ segment }: { readonly segment: string }) {
  const used = useOwnBuddy(segment);
  if (used.type === "loading") return null;
  if (used.type === "none") return <NotFoundScreen />;
  const { people, live } = used;
  if (isOver(live)) return <EndedView live={live} />;
  return live.kept.isCompared ? (
    <BesideView people={people} live={live} />
  ) : (
    <AnswerView people={people} kept={live.kept} />
  );
}
