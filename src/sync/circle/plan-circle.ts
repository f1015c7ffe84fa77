import { type Circle, findMember } from "../../crypto/circle.ts";
import type { CircleChange, CircleMember } from "../../crypto/circle-version.ts";
import { areBytesEqual } from "../../lib/bytes.ts";

/** How the owner of a circle wants it to be. */
export type CircleWish = {
  readonly members: readonly CircleMember[];
  /** Kinds of data, sorted, each once. */
  readonly consent: readonly string[];
};

export type CirclePlan = {
  readonly changes: readonly CircleChange[];
  /** Somebody leaves, or something is withdrawn: what is written from now on is sealed under a key of its own. */
  readonly beginsEpoch: boolean;
};

/**
 * From what stands to what is wished; nothing to do when they are the same. Who leaves goes first, so that no version
 * ever gives somebody more than both sides of the change allow. Somebody whose box key changed is never let in here.
 */
export function planCircle(circle: Circle | null, wish: CircleWish): CirclePlan {
  const present = circle?.present ?? [];
  const leaving = present.filter((member) => !wish.members.some((wished) => isSamePerson(wished, member)));
  const coming = wish.members.filter((wished) => {
    const standing = circle === null ? null : findMember(circle, wished.identity.verifyKey);
    return standing === null || !isSameMember(standing, wished);
  });
  const consent = circle?.consent ?? [];
  const isOther = consent.join() !== wish.consent.join();
  const withdrawn = consent.filter((kind) => !wish.consent.includes(kind));
  return {
    changes: [
      ...leaving.map(({ identity }): CircleChange => ({ type: "remove", verifyKey: identity.verifyKey })),
      ...(isOther ? [{ type: "consent", kinds: wish.consent } satisfies CircleChange] : []),
      ...coming.map((member): CircleChange => ({ type: "admit", member })),
    ],
    beginsEpoch: circle === null || leaving.length > 0 || withdrawn.length > 0,
  };
}

function isSamePerson(left: CircleMember, right: CircleMember): boolean {
  return areBytesEqual(left.identity.verifyKey, right.identity.verifyKey);
}

function isSameMember(left: CircleMember, right: CircleMember): boolean {
  return (
    isSamePerson(left, right) && left.role === right.role && areBytesEqual(left.accessKey, right.accessKey)
  );
}
