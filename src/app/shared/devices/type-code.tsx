import { useState } from "preact/hooks";
import { copyStrings } from "../../strings/copy-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StepList } from "../../ui/step-list.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { OldDevicePairing } from "../../vault/pairing-state.ts";
import type { OpenPairingError } from "../../vault/server-copy.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { TroubleNotice } from "../server-copy/trouble-notice.tsx";
import { useAttempt } from "../server-copy/use-attempt.ts";

const text = copyStrings.addDevice;

type Props = {
  readonly back: { readonly href: string; readonly label: string };
  readonly onPairing: (pairing: OldDevicePairing) => void;
};

/** Asks for the code of the new device, or whether the one that was scanned is really meant. */
export function TypeCode({ back, onPairing }: Props) {
  const { vault, scannedCode, start } = useHome();
  const scanned = scannedCode.code.value;
  const [code, setCode] = useState(scanned ?? "");
  const attempt = useAttempt<OpenPairingError>();
  const open = async (): Promise<void> => {
    scannedCode.forget();
    const opened = await attempt.run(() => vault.serverCopy.openPairing(code));
    if (opened.ok) onPairing(opened.value);
  };
  const isCodeWrong = attempt.failure?.type === "no-code" || attempt.failure?.type === "unknown-code";
  return (
    <StepScreen title={text.title} back={back}>
      {scanned === null ? <StepList steps={text.steps} /> : <p>{text.linkLead}</p>}
      <Form onSubmit={open}>
        <TextField
          isCode
          label={text.field}
          hint={text.fieldHint}
          error={isCodeWrong ? copyStrings.troubles[attempt.failure.type] : undefined}
          autocomplete="off"
          maxLength={20}
          value={code}
          onInput={setCode}
        />
        <Notice tone={scanned === null ? "info" : "alert"} title={text.careTitle}>
          <p>{scanned === null ? text.care : text.careLink}</p>
        </Notice>
        <TroubleNotice trouble={isCodeWrong ? null : attempt.failure} />
        <Button type="submit" busy={attempt.isBusy}>
          {attempt.isBusy ? text.connecting : text.next}
        </Button>
        {scanned !== null && (
          <ButtonLink href={start} kind="quiet">
            {text.stop}
          </ButtonLink>
        )}
      </Form>
    </StepScreen>
  );
}
