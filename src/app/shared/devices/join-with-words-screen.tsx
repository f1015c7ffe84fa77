import { useState } from "preact/hooks";
import { Redacted } from "../../../lib/redacted.ts";
import { copyStrings } from "../../strings/copy-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import type { RecoverError } from "../../vault/server-copy.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { recoveryErrorText } from "../recovery/recovery-error-text.ts";
import { noWords, RecoveryWordsField } from "../recovery/recovery-words-field.tsx";
import { SecondSecretField } from "../recovery/second-secret-field.tsx";
import { TroubleNotice, type TroubleType } from "../server-copy/trouble-notice.tsx";
import { useAttempt } from "../server-copy/use-attempt.ts";
import { JoinedScreen } from "./joined-screen.tsx";

const text = copyStrings.join;

/** Everything comes back with nothing but the twelve words on paper. */
export function JoinWithWordsScreen() {
  const { vault, at, isGuarded } = useHome();
  const [typed, setTyped] = useState(noWords);
  const [second, setSecond] = useState("");
  const [hasJoined, setJoined] = useState(false);
  const attempt = useAttempt<RecoverError>();
  const recover = async (): Promise<void> => {
    const recovered = await attempt.run(() =>
      vault.serverCopy.recover(typed.join(" "), isGuarded ? new Redacted(second) : null),
    );
    if (recovered.ok) setJoined(true);
  };
  if (hasJoined) return <JoinedScreen with="words" />;
  return (
    <StepScreen title={text.withWords} back={{ href: at("/nieuw-toestel"), label: strings.shell.back }}>
      <Form onSubmit={recover}>
        <p>{text.wordsLead}</p>
        <RecoveryWordsField
          error={attempt.failure === null ? undefined : wordsProblem(attempt.failure)}
          words={typed}
          onChange={setTyped}
        />
        {isGuarded && <SecondSecretField value={second} onInput={setSecond} />}
        <TroubleNotice trouble={attempt.failure === null ? null : otherTrouble(attempt.failure)} />
        <Button type="submit" busy={attempt.isBusy}>
          {attempt.isBusy ? text.wordsBusy : text.wordsGo}
        </Button>
      </Form>
    </StepScreen>
  );
}

/** What is wrong with the words themselves is said at the field; the rest beside the button. */
function wordsProblem(failure: RecoverError): string | undefined {
  switch (failure.type) {
    case "wrong-count":
    case "unknown-word":
    case "bad-checksum":
    case "no-key-now":
      return recoveryErrorText(failure);
    case "other-words":
      return copyStrings.troubles["other-words"];
    default:
      return undefined;
  }
}

function otherTrouble(failure: RecoverError): { readonly type: TroubleType } | null {
  switch (failure.type) {
    case "wrong-count":
    case "unknown-word":
    case "bad-checksum":
    case "no-key-now":
    case "other-words":
      return null;
    default:
      return failure;
  }
}
