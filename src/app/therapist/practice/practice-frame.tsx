import type { ComponentChildren } from "preact";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Notice } from "../../ui/notice.tsx";
import type { DeskPlace } from "../frame/desk-places.ts";
import { DeskScreen } from "../frame/desk-screen.tsx";
import { type Practice, usePractice } from "./use-practice.ts";

const text = practiceStrings.team;

type Props = {
  readonly title: string;
  readonly lead?: ((practice: Practice) => string) | undefined;
  readonly place: DeskPlace;
  readonly none: string;
  readonly children: (practice: Practice) => ComponentChildren;
};

/** A screen about the practice: it waits for it, and says how it stands. */
export function PracticeFrame({ title, lead, place, none, children }: Props) {
  const used = usePractice();
  if (used.type !== "ready") {
    return (
      <DeskScreen title={title} place={place}>
        <p role="status">{used.type === "loading" ? text.loading : none}</p>
      </DeskScreen>
    );
  }
  const { practice } = used;
  return (
    <DeskScreen title={title} lead={lead?.(practice)} place={place}>
      {practice.live.state === "offline" && (
        <Notice tone="info" live>
          <p>{text.offline}</p>
        </Notice>
      )}
      {practice.live.state === "refused" && (
        <Notice tone="alert" live>
          <p>{text.refused}</p>
        </Notice>
      )}
      {children(practice)}
    </DeskScreen>
  );
}
