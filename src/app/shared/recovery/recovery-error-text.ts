import { securityStrings } from "../../strings/security-strings.ts";
import type { RecoveryError } from "../../vault/recovery.ts";

const { errors } = securityStrings.recovery;

export function recoveryErrorText(error: RecoveryError): string {
  return error.type === "unknown-word" ? errors["unknown-word"](error.index + 1) : errors[error.type];
}
