import { copyStrings } from "../../strings/copy-strings.ts";
import type { DeviceView } from "../../vault/server-copy.ts";

const text = copyStrings.devices;
const dayFormat = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

export function deviceName({ name, isRecoveryWords }: DeviceView): string {
  if (isRecoveryWords) return text.words;
  return name === "" ? text.noName : name;
}

/** Since when it belongs; nothing where nobody knows. */
export function sinceText({ since, isRecoveryWords }: DeviceView): string | undefined {
  if (since === null) return isRecoveryWords ? text.onPaper : undefined;
  const day = dayFormat.format(new Date(`${since}T00:00:00Z`));
  return isRecoveryWords ? text.onPaperSince(day) : text.since(day);
}
