import type { Identity } from "../../../crypto/identity.ts";
import { hexToIdentity, identityToHex } from "../../../crypto/keyring-fields.ts";
import { bytesToSigningSeed, type SigningSeed } from "../../../crypto/keys.ts";
import { bytesToHex, hexToBytes } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { v } from "../../../lib/schema.ts";
import { type CircleAuthor, identityToAuthor } from "../../../sync/circle/circle-author.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";
import type { People } from "./people.ts";

/** What opens the cases of those who agreed to it, in the home of the lead who made it and of nobody else. */
export type EscrowKey = { readonly identity: Identity; readonly accessSeed: SigningSeed };

const escrowType = recordType(
  "keys-escrow",
  v.object({ practice: v.string(), identity: v.string(), accessSeed: v.string() }),
);

export function findEscrow({ space }: People, practice: string): EscrowKey | null {
  const kept = escrowType
    .read(space.log.recordById())
    .map(({ value }) => value)
    .find((one) => one.practice === practice);
  const [identity, seed] = [hexToIdentity(kept?.identity ?? ""), hexToBytes(kept?.accessSeed ?? "")];
  if (identity === null || seed?.length !== 32) return null;
  return { identity, accessSeed: bytesToSigningSeed(seed) };
}

/** Durable before anybody hears of it. */
export function keepEscrow(
  { space }: People,
  practice: string,
  { identity, accessSeed }: EscrowKey,
): Promise<Result<null, StoreFailure>> {
  const values = {
    practice,
    identity: identityToHex(identity),
    accessSeed: bytesToHex(accessSeed.reveal()),
  };
  return space.write([putNamed(`escrow|${practice}`, "keys-escrow", values)]);
}

/** Who signs where a case is opened with the key of its practice. */
export async function escrowAuthor(
  people: People,
  practice: string | null,
): Promise<Result<CircleAuthor, { readonly type: "no-circle" }>> {
  const escrow = findEscrow(people, practice ?? "");
  return escrow === null ? fail({ type: "no-circle" }) : ok(await identityToAuthor(escrow.identity));
}
