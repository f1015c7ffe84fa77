import { useState } from "preact/hooks";
import { type DataKind, isDataKind } from "../../../domain/sharing/data-kind.ts";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { peopleStrings } from "../../strings/people-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Card } from "../../ui/card.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CaseNotices } from "./case-notices.tsx";
import type { CaseProps } from "./case-props.ts";
import { ConsentChoice } from "./consent-choice.tsx";
import { ConsentHistory } from "./consent-history.tsx";
import { otherNames } from "./other-names.ts";

const text = peopleStrings.sharing;

/** What is shared, kind by kind. A tick is enough: it is kept at once, and the server follows. */
export function ConsentScreen({ people, live, base }: CaseProps) {
  const { kept, view } = live;
  const [hasFailed, setFailed] = useState(false);
  const consent = kept.consent.filter(isDataKind);
  const change = async (kinds: readonly DataKind[]): Promise<void> => {
    const changed = await people.changeConsent(kept.space, kinds);
    setFailed(!changed.ok);
  };
  const isInStep =
    live.state === "shown" && [...kept.consent].toSorted().join() === view?.circle.consent.join();
  return (
    <StepScreen title={text.title} kicker={kept.title} back={{ href: base, label: strings.shell.back }}>
      <p>{text.lead(otherNames(kept, view))}</p>
      <CaseNotices live={live} news={[]} />
      <ConsentChoice chosen={consent} onChange={(kinds) => void change(kinds)} />
      <LiveRegion>
        <p>{hasFailed ? text.failed : isInStep ? text.inStep : text.saved}</p>
      </LiveRegion>
      <Notice tone="info">
        <p>{text.off}</p>
      </Notice>
      <h2>{text.history}</h2>
      <Card>
        <ConsentHistory live={live} />
      </Card>
    </StepScreen>
  );
}
