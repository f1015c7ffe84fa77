import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SaveState } from "../../ui/save-state.tsx";
import type { SaveStatus } from "../../vault/vault.ts";
import { useHome } from "../home-model.ts";
import { keptText } from "./kept-text.ts";

const stateByStatus = {
  idle: "idle",
  saving: "saving",
  saved: "saved",
  "storage-full": "failed",
  "storage-failed": "failed",
} as const satisfies Record<SaveStatus, string>;

/** Always says where what was written is: being saved, saved on this device, or not. */
export function SaveLine({ onRetry }: { readonly onRetry: () => void }) {
  const { vault } = useHome();
  const status = vault.saveStatus.value;
  const { saving, storageFull, storageFailed, saveAgain } = strings.shell;
  if (hasSaveFailed(status)) {
    return (
      <Notice tone="error" live>
        <p>{status === "storage-full" ? storageFull : storageFailed}</p>
        <Button kind="quiet" onClick={onRetry}>
          {saveAgain}
        </Button>
      </Notice>
    );
  }
  return (
    <SaveState
      state={stateByStatus[status]}
      text={status === "saving" ? saving : status === "saved" ? keptText(vault.serverCopy.status.value) : ""}
    />
  );
}

export function hasSaveFailed(status: SaveStatus): boolean {
  return stateByStatus[status] === "failed";
}
