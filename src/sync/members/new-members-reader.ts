import { areBytesEqual } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { PulledRecord } from "../../protocol/pull-page.ts";
import type { BelievedMembers, MembersReader, MembersRefusal } from "../members-reader.ts";
import type { MemberAuthor } from "./member-author.ts";
import { openMembersGate } from "./members-gate.ts";
import type { MembersPlace } from "./members-place.ts";
import { type MembersError, membersToKnown, type PulledMembers, readMembers } from "./read-members.ts";

/** Reads the members of a home space for one device of theirs. */
export function newMembersReader(place: MembersPlace, own: MemberAuthor): MembersReader {
  return {
    recordId: place.recordId,
    read: async (record, known) => {
      const standing = known === null ? null : await readMembers(known.record.envelope, place, null);
      // What was believed was read before it was kept.
      if (standing !== null && !standing.ok) return fail({ type: "refused" });
      const isKnown = known !== null && areBytesEqual(record.envelope, known.record.envelope);
      const held = standing === null ? null : membersToKnown(standing.value);
      const read = isKnown && standing !== null ? standing : await readMembers(record.envelope, place, held);
      return read.ok ? believeMembers(record, read.value, place, own) : fail(toRefusal(read.error));
    },
  };
}

/** Members that were read, as the log keeps them. */
export async function believeMembers(
  record: PulledRecord,
  members: PulledMembers,
  place: MembersPlace,
  own: MemberAuthor,
): Promise<Result<BelievedMembers, MembersRefusal>> {
  const opened = await openMembersGate(members, own, place, []);
  if (!opened.ok) return fail({ type: opened.error.type === "removed" ? "removed" : "refused" });
  const { gate, newest } = opened.value;
  const known = { record, head: members.list.head };
  return ok({ known, gate, spaceKeys: newest === null ? [] : [newest] });
}

function toRefusal({ type }: MembersError): MembersRefusal {
  return type === "rollback" || type === "fork" || type === "unknown-format" ? { type } : { type: "refused" };
}
