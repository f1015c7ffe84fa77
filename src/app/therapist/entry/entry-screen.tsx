import { useState } from "preact/hooks";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { NewSecret } from "../../shared/lock/new-secret.tsx";
import { usePeople } from "../../shared/people/use-people.ts";
import { RecoveryWordsScreen } from "../../shared/recovery/recovery-words-screen.tsx";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { securityStrings } from "../../strings/security-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { openStartIn } from "../../vault/people/desk-start.ts";
import { CopyStep } from "./copy-step.tsx";
import { FoundStep } from "./found-step.tsx";
import { JoinStep } from "./join-step.tsx";

const text = practiceStrings.start;
const lockText = securityStrings.lockSettings;

/** The next step of whoever is not in yet; each follows from what is kept, so that closing the app loses none. */
export function EntryScreen() {
  const { vault, data } = useHome();
  const used = usePeople();
  const phase = vault.phase.value;
  const start = openStartIn(data);
  if (phase.type !== "open") return null;
  if (phase.lock === "none") return <LockStep isNew={start !== null} />;
  if (!phase.hasRecovery) return <RecoveryWordsScreen step={text.step(3)} />;
  if (start === null) return null;
  switch (used.type) {
    case "loading":
      return <StepScreen title={text.moment}>{null}</StepScreen>;
    case "no-copy":
      return <CopyStep />;
    case "ready":
      return start.kind === "found" ? (
        <FoundStep people={used.people} start={start} />
      ) : (
        <JoinStep people={used.people} start={start} />
      );
  }
}

/** Without a lock there is no desk: on a device that was just added, too. */
function LockStep({ isNew }: { readonly isNew: boolean }) {
  const { at, router } = useHome();
  const [kind, setKind] = useState<"pin" | "phrase">("pin");
  return (
    <StepScreen title={text.lock.title} kicker={isNew ? text.step(2) : undefined}>
      <p>{isNew ? text.lock.intro : text.lock.again}</p>
      <ChoiceList
        name="lock-kind"
        legend={lockText.kind}
        options={(["pin", "phrase"] as const).map((id) => ({ id, ...lockText.kinds[id] }))}
        value={kind}
        onChange={(id) => setKind(id === "phrase" ? "phrase" : "pin")}
      />
      <NewSecret key={kind} kind={kind} onDone={() => router.replace(at("/"))} />
      <p>{text.lock.passkey}</p>
      <ButtonLink href={at("/instellingen/wissen")} kind="plain">
        {text.lock.erase}
      </ButtonLink>
    </StepScreen>
  );
}
