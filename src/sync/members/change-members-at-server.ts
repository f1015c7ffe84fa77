import type { RandomSource } from "../../crypto/random-source.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { PulledRecord } from "../../protocol/pull-page.ts";
import { changeDirectly, type NotChanged } from "../change-directly.ts";
import type { ServerFailure, SpaceServer } from "../space-server.ts";
import type { ChangeMembersError } from "./change-members.ts";
import type { MemberAuthor } from "./member-author.ts";
import type { MembersPlace } from "./members-place.ts";
import {
  type KnownMembers,
  type Members,
  type MembersError,
  type PulledMembers,
  readMembers,
} from "./read-members.ts";
import { sealMembers } from "./seal-members.ts";

export type MembersAtServer = { readonly record: PulledRecord; readonly members: PulledMembers };

export type MembersChangeFailure =
  | ServerFailure
  | NotChanged
  | ChangeMembersError
  /** What the server shows in the place of the members cannot be believed. */
  | { readonly type: "refused-members"; readonly reason: MembersError["type"] }
  | { readonly type: "no-members" };

/** `standing` is `null` when the server has none; the answer is `null` to leave them as they are. */
export type MembersChange = (
  standing: PulledMembers | null,
) => Promise<Result<Members | null, ChangeMembersError>>;

/**
 * Changes the members in one atomic step, made anew from what stands when somebody else was faster. Asking for the same
 * change again, after an answer that was lost, must lead to `null`.
 */
export async function changeMembersAtServer(options: {
  readonly server: SpaceServer;
  readonly place: MembersPlace;
  readonly known: KnownMembers | null;
  readonly author: MemberAuthor;
  readonly random: RandomSource;
  readonly change: MembersChange;
}): Promise<Result<MembersAtServer, MembersChangeFailure>> {
  const { server, place, known, author, random, change } = options;
  const read = async (record: PulledRecord): Promise<Result<PulledMembers, MembersChangeFailure>> => {
    const opened = await readMembers(record.envelope, place, known);
    return opened.ok ? opened : fail({ type: "refused-members", reason: opened.error.type });
  };
  const changed = await changeDirectly<MembersChangeFailure>({
    server,
    recordId: place.recordId,
    build: async (record) => {
      const standing = record === null ? null : await read(record);
      if (standing !== null && !standing.ok) return standing;
      const next = await change(standing?.value ?? null);
      if (!next.ok) return next;
      if (next.value === null) return ok(null);
      return ok(await sealMembers(next.value, standing?.value.version ?? null, author, { place, random }));
    },
  });
  if (!changed.ok) return changed;
  if (changed.value === null) return fail({ type: "no-members" });
  const members = await read(changed.value);
  return members.ok ? ok({ record: changed.value, members: members.value }) : members;
}
