import { type InvitationKind, parseInvitationCode } from "../../../crypto/invitation.ts";

/** Whom a link invites, before anything is asked of a server; `null` for what is no invitation that this app knows. */
export function readInvitationKind(code: string): InvitationKind | null {
  const parsed = parseInvitationCode(code);
  return parsed.ok ? parsed.value.kind : null;
}
