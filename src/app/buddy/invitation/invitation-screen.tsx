import { useState } from "preact/hooks";
import { useHome } from "../../shared/home-model.ts";
import { AskScreen } from "./ask-screen.tsx";
import { NameScreen } from "./name-screen.tsx";
import { PasteScreen } from "./paste-screen.tsx";
import { SafeScreen } from "./safe-screen.tsx";

/**
 * From a link to the six words. Nothing is kept before somebody says yes. Whoever has a vault with a copy already goes
 * straight to who invites.
 */
export function InvitationScreen() {
  const { vault, invitationCode } = useHome();
  const [hasAgreed, setAgreed] = useState(false);
  const code = invitationCode.code.value;
  const phase = vault.phase.value;
  const hasCopy = phase.type === "open" && vault.serverCopy.status.value.type !== "off";
  if (code === null) return <PasteScreen />;
  if (hasCopy) return <NameScreen code={code} />;
  return hasAgreed ? <SafeScreen /> : <AskScreen onYes={() => setAgreed(true)} />;
}
