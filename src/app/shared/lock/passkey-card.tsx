import { useEffect, useState } from "preact/hooks";
import { canUsePasskeys } from "../../platform/passkey.ts";
import { securityStrings } from "../../strings/security-strings.ts";
import { Button } from "../../ui/button.tsx";
import { CardHead } from "../../ui/card-head.tsx";
import { Notice, type NoticeTone } from "../../ui/notice.tsx";
import { useHome } from "../home-model.ts";

type Props = { readonly kind: "pin" | "phrase"; readonly isOn: boolean };

const text = securityStrings.passkey;
const errors = { ...text.errors, ...securityStrings.standingLock.errors };

/** Turns on and off that the device's own check opens the app too, and says beforehand what that costs. */
export function PasskeyCard({ kind, isOn }: Props) {
  const { vault } = useHome();
  const [canUse, setCanUse] = useState<boolean | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<{ readonly tone: NoticeTone; readonly text: string } | null>(null);
  useEffect(() => void canUsePasskeys().then(setCanUse), []);
  const turn = async (): Promise<void> => {
    setBusy(true);
    setMessage(null);
    const turned = await (isOn ? vault.removePasskeys() : vault.addPasskey());
    setBusy(false);
    if (!turned.ok) setMessage({ tone: "alert", text: errors[turned.error.type] });
    else setMessage({ tone: "calm", text: isOn ? text.turnedOff : text.turnedOn });
  };
  return (
    <>
      <CardHead
        icon="fingerprint"
        title={text.title}
        state={isOn ? { text: securityStrings.standingLock.on, isOn } : undefined}
      />
      {isOn ? (
        <>
          <p>{text.on}</p>
          {kind === "pin" && <p>{text.tip}</p>}
        </>
      ) : canUse === false ? (
        <p>{text.unavailable}</p>
      ) : (
        <>
          <p>{text.off[kind]}</p>
          <ul>
            {text.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </>
      )}
      {(isOn || canUse) && (
        <Button kind="quiet" busy={isBusy} onClick={turn}>
          {isBusy ? text.busy : isOn ? text.turnOff : text.turnOn}
        </Button>
      )}
      {message !== null && (
        <Notice tone={message.tone} live>
          <p>{message.text}</p>
        </Notice>
      )}
    </>
  );
}
