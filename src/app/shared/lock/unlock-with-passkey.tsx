import { useState } from "preact/hooks";
import { securityStrings } from "../../strings/security-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useHome } from "../home-model.ts";
import styles from "./unlock-with-passkey.module.css";

const text = securityStrings.unlock;

/** Asks the device, which asks for a finger, a face or its own code. */
export function UnlockWithPasskey({ kind }: { readonly kind: "pin" | "phrase" }) {
  const { vault } = useHome();
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    setMessage(null);
    const unlocked = await vault.unlockWithPasskey();
    setBusy(false);
    if (!unlocked.ok) setMessage(text.passkeyErrors[unlocked.error.type](text.lockNames[kind]));
  };
  return (
    <>
      <Button busy={isBusy} onClick={open}>
        <span class={styles.mark}>
          <Icon name="fingerprint" />
        </span>
        <span class={styles.words}>{isBusy ? text.passkeyBusy : text.passkey}</span>
      </Button>
      {message !== null && (
        <Notice tone="alert" live>
          <p>{message}</p>
        </Notice>
      )}
    </>
  );
}
