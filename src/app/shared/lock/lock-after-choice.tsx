import { useState } from "preact/hooks";
import { securityStrings } from "../../strings/security-strings.ts";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type LockAfter, lockAfterChoices } from "../../vault/lock-after.ts";
import { useHome } from "../home-model.ts";

const text = securityStrings.standingLock;

/** How long the app may be out of sight on this device before it asks for the lock again. */
export function LockAfterChoice({ standing }: { readonly standing: LockAfter }) {
  const { vault, isGuarded } = useHome();
  const offered = lockAfterChoices.filter((minutes) => minutes <= 5 || !isGuarded);
  const [message, setMessage] = useState<string | null>(null);
  const choose = async (id: string): Promise<void> => {
    const chosen = lockAfterChoices.find((minutes) => String(minutes) === id);
    if (chosen === undefined) return;
    const changed = await vault.changeLockAfter(chosen);
    setMessage(changed.ok ? null : text.errors[changed.error.type]);
  };
  return (
    <>
      <ChoiceList
        name="lock-after"
        legend={text.after}
        hint={text.afterHint}
        options={offered.map((minutes) => ({ id: String(minutes), ...text.afterChoices[minutes] }))}
        value={String(standing)}
        onChange={(id) => void choose(id)}
      />
      {message !== null && (
        <Notice tone="error" live>
          <p>{message}</p>
        </Notice>
      )}
    </>
  );
}
