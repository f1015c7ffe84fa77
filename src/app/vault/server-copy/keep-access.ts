import { areBytesEqual } from "../../../lib/bytes.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { changeHomeMembers, type HomeAtServer, type HomeMembersFailure } from "./home-at-server.ts";

/**
 * Lets in at the server who is among the members, and nobody else: what an interruption left undone, or a backup brought
 * back. The keys are listed before the members are read, so that a device that is let in meanwhile is among both: whoever
 * lets one in makes it a member first.
 */
export async function keepAccess(home: HomeAtServer): Promise<Result<null, HomeMembersFailure>> {
  const { client } = home;
  const listed = await client.listAccess();
  if (!listed.ok) return listed;
  const members = await changeHomeMembers(home, async () => ok(null));
  if (!members.ok) return members;
  const { present } = members.value.list;
  for (const { verifyKey } of present) {
    if (listed.value.some(({ publicKey }) => areBytesEqual(publicKey, verifyKey))) continue;
    const granted = await client.grantAccess(verifyKey);
    if (!granted.ok) return granted;
  }
  for (const { publicKey } of listed.value) {
    if (present.some(({ verifyKey }) => areBytesEqual(publicKey, verifyKey))) continue;
    const removed = await client.removeAccess(publicKey);
    if (!removed.ok && removed.error.type !== "last-owner") return { ok: false, error: removed.error };
  }
  return ok(null);
}
