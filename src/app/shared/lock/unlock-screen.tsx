import { useEffect, useState } from "preact/hooks";
import { securityStrings } from "../../strings/security-strings.ts";
import { Hero } from "../../ui/hero.tsx";
import { OrLine } from "../../ui/or-line.tsx";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { lazyScreen } from "../lazy-screen.tsx";
import { UnlockWithPasskey } from "./unlock-with-passkey.tsx";
import { UnlockWithSecret } from "./unlock-with-secret.tsx";

type Props = {
  readonly kind: "pin" | "phrase";
  readonly hasRecovery: boolean;
  readonly hasPasskey: boolean;
};

const text = securityStrings.unlock;

/** With its list of words: most people open the app for years without it. */
const UnlockWithWords = lazyScreen(async () => (await import("./unlock-with-words.tsx")).UnlockWithWords);

/** Opens the vault with what only its owner knows, or with what the device checks; the recovery words are the last way. */
export function UnlockScreen({ kind, hasRecovery, hasPasskey }: Props) {
  const { loadAhead } = useHome();
  const [isForgotten, setForgotten] = useState(false);
  // What cannot be had now is asked for again by the screen that needs it.
  useEffect(() => void loadAhead().catch(() => null), [loadAhead]);
  if (isForgotten) {
    return (
      <StepScreen title={text.title}>
        <UnlockWithWords hasRecovery={hasRecovery} onBack={() => setForgotten(false)} />
      </StepScreen>
    );
  }
  return (
    <StepScreen title={text.title}>
      {hasPasskey && (
        <>
          <UnlockWithPasskey kind={kind} />
          <OrLine word={text.or} />
        </>
      )}
      <UnlockWithSecret kind={kind} isSecondWay={hasPasskey} onForgotten={() => setForgotten(true)} />
      <Hero place="below" />
    </StepScreen>
  );
}
