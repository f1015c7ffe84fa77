import { useRef } from "preact/hooks";
import { lazyScreen } from "../../../shared/lazy-screen.tsx";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { readInvitationKind } from "../../../vault/people/read-invitation-kind.ts";
import { useApp } from "../../app-model.tsx";
import { InvitationCopy } from "./invitation-copy.tsx";
import { InvitationIntro } from "./invitation-intro.tsx";
import { OtherInvitation, UnknownInvitation } from "./other-invitation.tsx";
import { ResumedInvitation } from "./resumed-invitation.tsx";

const RecoveryWordsScreen = lazyScreen(
  async () => (await import("../../../shared/recovery/recovery-words-screen.tsx")).RecoveryWordsScreen,
);
const InvitationOffer = lazyScreen(async () => (await import("./invitation-offer.tsx")).InvitationOffer);

/**
 * Where the link of a therapist leads. Whoever keeps nothing yet is led through all that is needed first; the code waits
 * in memory meanwhile, and the next thing that is missing is always the next screen.
 */
export function InvitationScreen() {
  const { vault, invitationCode } = useApp();
  const code = useLatestCode(invitationCode.code.value);
  const phase = vault.phase.value;
  if (code === null) return <ResumedInvitation />;
  const kind = readInvitationKind(code);
  if (kind === null) return <UnknownInvitation />;
  if (kind !== "participant") return <OtherInvitation kind={kind} code={code} />;
  if (phase.type === "empty") return <InvitationIntro />;
  if (phase.type !== "open") return null;
  if (!phase.hasRecovery) return <RecoveryWordsScreen step={peopleStrings.invitation.words.kicker} />;
  if (vault.serverCopy.status.value.type === "off") return <InvitationCopy />;
  return <InvitationOffer code={code} />;
}

/** A code that was used is forgotten at once, and the screen goes on to its end all the same. */
function useLatestCode(code: string | null): string | null {
  const latest = useRef(code);
  if (code !== null) latest.current = code;
  return latest.current;
}
