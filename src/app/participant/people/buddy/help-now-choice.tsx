import { useState } from "preact/hooks";
import { SaveLine } from "../../../shared/frame/save-line.tsx";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { CheckList } from "../../../ui/check-list.tsx";
import { LinkRow } from "../../../ui/link-row.tsx";
import { allowedParts } from "../../../vault/help-card-of.ts";
import { arrangeInHelpNow } from "../../../vault/people/arrange-in-help-now.ts";
import type { KeptCircle } from "../../../vault/people/circle-record.ts";
import { useApp } from "../../app-model.tsx";

const text = ownBuddyStrings.helpNow;

/** Whether this buddy can be asked from the help screen, where nothing has to be unlocked. */
export function HelpNowChoice({ kept }: { readonly kept: KeptCircle }) {
  const { data } = useApp();
  const { space, title: name, isInHelpNow } = kept;
  const parts = allowedParts(data.settings.value);
  /** What was tapped here: shown at once, while it is being kept. */
  const [tapped, setTapped] = useState<boolean | null>(null);
  const arrange = (isArranged: boolean): void => {
    setTapped(isArranged);
    void arrangeInHelpNow(data, space, isArranged);
  };
  const isPossible = parts.includes("people") && parts.includes("log");
  return (
    <Card>
      <h2>{text.title}</h2>
      <p>{text.body(name)}</p>
      {isPossible ? (
        <>
          <CheckList
            name="in-help-now"
            legend={text.legend}
            options={[{ id: "yes", label: text.label(name) }]}
            values={(tapped ?? isInHelpNow) ? ["yes"] : []}
            onChange={(values) => arrange(values.length > 0)}
          />
          {tapped !== null && <SaveLine onRetry={() => arrange(tapped)} />}
        </>
      ) : (
        <>
          <p>{text.needsCard}</p>
          <LinkRow href="/plan/help-now" label={text.toCard} />
        </>
      )}
    </Card>
  );
}
