import { type Invitation, parseInvitationCode } from "../../../crypto/invitation.ts";
import { parseMailboxId } from "../../../crypto/keys.ts";
import { hexToBytes } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { v } from "../../../lib/schema.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import { connectServer } from "../../platform/server-client.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";
import type { People } from "./people.ts";

const hexText = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})*$/));

/** An invitation that was given or accepted here, in the home space, until it was used. */
const invitationSchema = v.object({
  /** Hex of the mailbox. */
  mailbox: hexText,
  code: v.string(),
  /** The practice or the buddy's circle; for who accepted, the circle that came of it. */
  circle: hexText,
  /** The sealed message of this side, as it goes to the mailbox: trying again leaves the same one. */
  message: hexText,
  part: v.picklist(["offer", "answer"]),
  role: v.optional(v.nullable(v.picklist(["lead", "therapist"])), null),
  /** For a therapist: the seed with which the case will be entered. */
  accessSeed: v.optional(v.nullable(hexText), null),
  /** For who accepted: what the words follow from. */
  inviter: v.optional(v.nullable(hexText), null),
  nonce: v.optional(v.nullable(hexText), null),
  /** For who gave it: whom it is for, in their own words. Nobody else sees it. */
  label: v.optional(v.string(), ""),
  isDone: v.optional(v.boolean(), false),
});
export type KeptInvitation = v.InferOutput<typeof invitationSchema>;

const invitationType = recordType("keys-invitation", invitationSchema);

/** Those that are still open. */
export function keptInvitations({ space }: People): readonly KeptInvitation[] {
  return invitationType
    .read(space.log.recordById())
    .map(({ value }) => value)
    .filter(({ isDone }) => !isDone);
}

export function findInvitation(people: People, mailbox: string): KeptInvitation | null {
  return keptInvitations(people).find((kept) => kept.mailbox === mailbox) ?? null;
}

export async function keepInvitation(
  { space }: People,
  mailbox: string,
  values: Partial<KeptInvitation>,
): Promise<Result<null, StoreFailure>> {
  return space.write([putNamed(`invitation|${mailbox}`, "keys-invitation", values)]);
}

/** Leaves the message of this side in the mailbox. Again is harmless. */
export async function sendInvitation(people: People, mailbox: string) {
  const kept = findInvitation(people, mailbox);
  const [id, message] = [parseMailboxId(mailbox), hexToBytes(kept?.message ?? "")];
  if (kept === null || id === null || message === null) return fail({ type: "no-invitation" } as const);
  const server = connectServer(people.tools.network);
  return server.invitations.write({ mailbox: id, part: kept.part, message });
}

/** Used, or taken back: the link leads nowhere any more. */
export async function endInvitation(people: People, mailbox: string) {
  const id = parseMailboxId(mailbox);
  if (id === null) return fail({ type: "no-invitation" } as const);
  const removed = await connectServer(people.tools.network).invitations.remove(id);
  return removed.ok ? keepInvitation(people, mailbox, { isDone: true }) : removed;
}

/** True once who invited has used the answer, or took the invitation back: nothing of it lies there any more. */
export async function isInvitationGone(people: People, mailbox: string) {
  const id = parseMailboxId(mailbox);
  if (id === null) return fail({ type: "no-invitation" } as const);
  const read = await connectServer(people.tools.network).invitations.read({ mailbox: id, part: "offer" });
  return read.ok ? ok(read.value === null) : read;
}

export function codeToInvitation({ code }: Pick<KeptInvitation, "code">): Invitation {
  const parsed = parseInvitationCode(code);
  if (!parsed.ok) throw new Error("an invitation was kept that is none");
  return parsed.value;
}
