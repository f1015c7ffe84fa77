import { sharedPeopleStrings } from "../../strings/shared-people-strings.ts";
import { Notice } from "../../ui/notice.tsx";

const text = sharedPeopleStrings.thread;

export type Side = "participant" | "therapist" | "buddy";

type Props = {
  readonly side: Side;
  /** As therapist and participant agreed; null when they did not. */
  readonly responseDays: number | null;
};

/** What nobody may forget beside a message box: how soon there is an answer, and that nobody sees it at once. */
export function NobodyLive({ side, responseDays }: Props) {
  const answer =
    responseDays === null || side === "buddy" ? text.noAgreement[side] : text.response[side](responseDays);
  return (
    <Notice tone="info">
      <p>
        <strong>{text.nobody}</strong> {answer}
      </p>
      {side !== "therapist" && <p>{text.urgent}</p>}
    </Notice>
  );
}
