/** What somebody asks of the owner of a circle by an entry of theirs. `id` is never used twice. */
export type CircleRequest<Member> =
  /** A buddy stops. */
  | { readonly type: "leaving"; readonly id: string; readonly author: string }
  /** A therapist gives the case to a colleague; `stays`: for a while, as in a holiday. */
  | {
      readonly type: "hand-over";
      readonly id: string;
      readonly author: string;
      readonly to: Member;
      readonly stays: boolean;
    };

type Wished<Member> = { readonly members: readonly Member[]; readonly handled: readonly string[] };

/**
 * The members that the owner wishes after these requests, in their order. Only who is a member is listened to, each
 * request once; nobody comes in, or stays in, who does not work here. A hand-over to somebody who does not work here yet
 * waits.
 */
export function applyRequests<Member>(
  before: Wished<Member>,
  requests: readonly CircleRequest<Member>[],
  people: {
    /** As in `author`. */
    readonly keyOf: (member: Member) => string;
    readonly worksHere: (member: Member) => boolean;
  },
): Wished<Member> {
  const { keyOf, worksHere } = people;
  let members = before.members;
  const handled = [...before.handled];
  const without = (key: string): readonly Member[] => members.filter((member) => keyOf(member) !== key);
  for (const request of requests) {
    const { id, author, type } = request;
    if (handled.includes(id) || !members.some((member) => keyOf(member) === author)) continue;
    if (type === "leaving") members = without(author);
    else if (worksHere(request.to)) {
      const { to, stays } = request;
      if (!members.some((member) => keyOf(member) === keyOf(to))) members = [...members, to];
      if (!stays && keyOf(to) !== author) members = without(author);
    } else continue;
    handled.push(id);
  }
  return { members: members.filter(worksHere), handled };
}
