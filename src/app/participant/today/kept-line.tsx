import { keptText } from "../../shared/frame/kept-text.ts";
import { hasSaveFailed } from "../../shared/frame/save-line.tsx";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SaveState } from "../../ui/save-state.tsx";
import type { ServerCopyStatus } from "../../vault/server-copy-status.ts";
import { useApp } from "../app-model.tsx";

/** One quiet line: where everything is. It speaks up only when there is something to do about the copy on the server. */
export function KeptLine() {
  const { vault } = useApp();
  const status = vault.serverCopy.status.value;
  const problem = problemText(status);
  if (problem !== null) {
    return (
      <Notice tone="alert" live>
        <p>{problem}</p>
        <ButtonLink href="/instellingen/bewaren" kind="quiet">
          {strings.shell.copyLook}
        </ButtonLink>
      </Notice>
    );
  }
  // Beside a form that could not save, a line that all is kept would not be true.
  const isKept = !hasSaveFailed(vault.saveStatus.value);
  return <SaveState isStanding state={isKept ? "saved" : "idle"} text={keptText(status)} />;
}

function problemText(status: ServerCopyStatus): string | null {
  switch (status.type) {
    case "removed":
      return strings.shell.copyRemoved;
    case "suspicious":
      return strings.shell.copySuspicious;
    case "waiting":
      return status.reason === "full" ? strings.shell.copyFull : null;
    default:
      return null;
  }
}
