import type { Slip } from "../../../../domain/slip/slip.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { SlipChain, slipMoment } from "../analyses/slip-chain.tsx";
import { NotShared } from "../not-shared.tsx";

type Props = {
  readonly slip: Slip | null;
  readonly name: string;
  readonly isShared: boolean;
  /** Of all analyses. */
  readonly href: string;
};

const text = caseStrings.parts.slip;

/** The newest slip as a chain. */
export function LatestSlipCard({ slip, name, isShared, href }: Props) {
  return (
    <Card>
      <h2>{slip === null ? text.latest : text.title(slipMoment(slip))}</h2>
      {!isShared && <NotShared what="analyses" />}
      {isShared && slip === null && <p>{text.none}</p>}
      {slip !== null && (
        <>
          <p>{slip.analysedOn === null ? text.open : text.sharedBy(name)}</p>
          <SlipChain slip={slip} />
          <p>
            <a href={href}>{text.all}</a>
          </p>
        </>
      )}
    </Card>
  );
}
