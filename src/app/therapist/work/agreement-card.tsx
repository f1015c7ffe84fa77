import { useState } from "preact/hooks";
import { agreedResponseDays } from "../../../domain/guidance/guidance-entries.ts";
import { responseDayChoices } from "../../../domain/guidance/practice-texts.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { Card } from "../../ui/card.tsx";
import { CheckList } from "../../ui/check-list.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { CircleView } from "../../vault/people/joined-circle.ts";

type Props = Pick<CircleView, "messages"> & {
  readonly circle: string;
  readonly people: PeopleActions;
  /** What the practice says to all its clients; null when it says nothing. */
  readonly usualDays: number | null;
};

const text = workStrings.feedback;

/** Within how many days the client may count on an answer. Both see it beside every message. */
export function AgreementCard({ circle, messages, people, usualDays }: Props) {
  const agreed = agreedResponseDays(messages);
  const [hasFailed, setFailed] = useState(false);
  const agree = async (responseDays: number): Promise<void> => {
    const values = { responseDays };
    const told = await people.writeNamed(circle, { name: "agreement", kind: "agreement", values });
    setFailed(!told.ok);
  };
  return (
    <Card>
      <h2>{text.agreementTitle}</h2>
      <p>
        {agreed !== null
          ? text.agreement
          : usualDays === null
            ? text.agreementNone
            : text.agreementUsual(text.agreementDays(usualDays))}
      </p>
      <CheckList
        name="response-days"
        legend={text.agreementLegend}
        look="chips"
        options={responseDayChoices.map((days) => ({ id: `${days}`, label: text.agreementDays(days) }))}
        values={agreed === null ? [] : [`${agreed}`]}
        onChange={(values) => {
          const chosen = values.find((value) => value !== `${agreed}`);
          if (chosen !== undefined) void agree(Number(chosen));
        }}
      />
      {hasFailed && (
        <Notice tone="error" live>
          <p>{text.failed}</p>
        </Notice>
      )}
    </Card>
  );
}
