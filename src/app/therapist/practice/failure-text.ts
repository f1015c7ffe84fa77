import { practiceStrings } from "../../strings/practice-strings.ts";

const text = practiceStrings.failures;

/** Why something with other people came to nothing, and what to do. Whatever has no words of its own will do later. */
export function failureText(failure: { readonly type: string } | null): string {
  switch (failure?.type) {
    case "malformed":
    case "unknown-format":
    case "gone":
      return text.gone;
    case "wrong-inviter":
    case "not-in-practice":
    case "refused-answer":
    case "refused-circle":
      return text.wrong;
    case "no-invitation":
      return text.own;
    case "nobody-left":
      return text.lastLead;
    case "unknown-signer":
    case "not-present":
    case "access-denied":
    case "ended":
    case "space-gone":
      return text.notYours;
    case "storage-full":
    case "storage-failed":
    case "not-open":
      return text.storage;
    default:
      return text.offline;
  }
}
