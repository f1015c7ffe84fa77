import { buddyStrings } from "../../strings/buddy-strings.ts";

const text = buddyStrings.invitation.failures;

/** Why an invitation came to nothing, and what to do. Whatever has no words of its own will do later. */
export function failureText(failure: { readonly type: string } | null): string {
  switch (failure?.type) {
    case "malformed":
    case "unknown-format":
      return text.malformed;
    case "gone":
      return text.gone;
    case "wrong-inviter":
    case "not-in-practice":
      return text.wrong;
    case "no-invitation":
      return text.own;
    case "storage-full":
    case "storage-failed":
      return text.storage;
    default:
      return text.offline;
  }
}
