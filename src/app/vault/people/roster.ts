import type { Circle } from "../../../crypto/circle.ts";
import type { PublicIdentity } from "../../../crypto/identity.ts";
import type { VerifyKey } from "../../../crypto/keys.ts";
import { bytesToHex } from "../../../lib/bytes.ts";

/** Somebody who works at a practice, as its list and the names beside it say. */
export type Colleague = {
  /** Hex of the signing key. */
  readonly key: string;
  readonly verifyKey: VerifyKey;
  readonly identity: PublicIdentity;
  readonly role: "lead" | "therapist";
  /** `null` when nobody gave one. */
  readonly name: string | null;
  /** Milliseconds since 1970, of the newest time that they came. */
  readonly sinceMs: number;
};

/** Leads first, then by name; the escrow is no person. */
export function toRoster(circle: Circle, names: Readonly<Record<string, string>>): readonly Colleague[] {
  const sinceByKey = new Map<string, number>();
  for (const { change, atMs } of circle.events) {
    if (change.type === "remove") sinceByKey.delete(bytesToHex(change.verifyKey));
    if (change.type !== "admit") continue;
    const key = bytesToHex(change.member.identity.verifyKey);
    // Another role is no other day on which somebody came.
    if (!sinceByKey.has(key)) sinceByKey.set(key, atMs);
  }
  return circle.present
    .flatMap(({ role, identity }): readonly Colleague[] => {
      if (role !== "lead" && role !== "therapist") return [];
      const key = bytesToHex(identity.verifyKey);
      const { verifyKey } = identity;
      const name = names[key] ?? null;
      return [{ key, verifyKey, identity, role, name, sinceMs: sinceByKey.get(key) ?? 0 }];
    })
    .toSorted(compareColleagues);
}

/** Hex of the escrow's signing key; `null` where the practice has none. */
export function escrowIn(circle: Circle): string | null {
  const escrow = circle.present.find(({ role }) => role === "escrow");
  return escrow === undefined ? null : bytesToHex(escrow.identity.verifyKey);
}

function compareColleagues(left: Colleague, right: Colleague): number {
  if (left.role !== right.role) return left.role === "lead" ? -1 : 1;
  return (left.name ?? "").localeCompare(right.name ?? "", "nl");
}
