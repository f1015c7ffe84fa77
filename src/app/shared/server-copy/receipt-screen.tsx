import { useState } from "preact/hooks";
import { textToBytes } from "../../../lib/bytes.ts";
import { downloadFile } from "../../platform/download-file.ts";
import { copyStrings } from "../../strings/copy-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import type { Deletion } from "../../vault/server-copy.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { receiptFacts, receiptToText } from "./receipt-facts.ts";

const text = copyStrings.receipt;

type Props = { readonly of: "copy" | "all"; readonly receipt: Deletion["receipt"] };

/** What was deleted, how much and on which day, to keep if somebody wants to. */
export function ReceiptScreen({ of, receipt }: Props) {
  const { at } = useHome();
  const [isKept, setKept] = useState(false);
  const keep = (deleted: NonNullable<Deletion["receipt"]>): void => {
    downloadFile(text.fileName(deleted.day), "text/plain", textToBytes(receiptToText(deleted)));
    setKept(true);
  };
  return (
    <StepScreen title={of === "copy" ? text.copyGone : text.allGone}>
      <p role="status">{of === "copy" ? text.copyGoneBody : text.allGoneBody}</p>
      {receipt === null ? (
        <p>{text.none}</p>
      ) : (
        <Card>
          <h2>{text.title}</h2>
          <FactList facts={receiptFacts(receipt)} />
          <p>{text.about}</p>
          <Button kind="quiet" onClick={() => keep(receipt)}>
            {text.keep}
          </Button>
          <p role="status">{isKept && text.kept}</p>
        </Card>
      )}
      <ButtonLink href={at(of === "copy" ? "/instellingen" : "/")}>
        {of === "copy" ? text.toSettings : strings.shell.toStart}
      </ButtonLink>
    </StepScreen>
  );
}
