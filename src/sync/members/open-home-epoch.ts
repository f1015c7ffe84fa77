import { openGrant } from "../../crypto/grant.ts";
import { parseGrant } from "../../crypto/grant-header.ts";
import { type BoxSecret, boxSecretToBoxKey } from "../../crypto/hpke.ts";
import type { SpaceEpoch } from "../../crypto/space-epoch.ts";
import { areBytesEqual } from "../../lib/bytes.ts";
import { fail, type Result } from "../../lib/result.ts";
import type { Members } from "./read-members.ts";

/** A member made the grant for this one so that it does not open: only a faulty or hostile device does that. */
export type NoHomeKey = { readonly type: "no-home-key" };

/** The key of the newest epoch, from the grant for the holder of `boxSecret`. Only for epochs above the first. */
export async function openHomeEpoch(
  { content, list, epoch }: Members,
  boxSecret: BoxSecret,
): Promise<Result<SpaceEpoch, NoHomeKey>> {
  const own = await boxSecretToBoxKey(boxSecret);
  for (const grant of content.grants) {
    const parsed = parseGrant(grant);
    if (!parsed.ok || !areBytesEqual(parsed.value.header.recipient, own)) continue;
    const { owner } = parsed.value.header;
    const { spaceId } = list;
    const opened = await openGrant(grant, {
      spaceId,
      epoch,
      role: "owner",
      owner,
      recipientSecret: boxSecret,
    });
    if (opened.ok) return opened;
  }
  return fail({ type: "no-home-key" });
}
