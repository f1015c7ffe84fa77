import { copyStrings } from "../../strings/copy-strings.ts";
import { SaveState } from "../../ui/save-state.tsx";
import type { ServerCopyStatus } from "../../vault/server-copy-status.ts";

/** What is still on its way to the server, such as everything under a new key after a device was removed. */
export function SendingLine({ status }: { readonly status: ServerCopyStatus }) {
  const unsent = status.type === "waiting" && status.reason === "sending" ? status.unsent : 0;
  return <SaveState state={unsent === 0 ? "idle" : "saving"} text={copyStrings.devices.newKey(unsent)} />;
}
