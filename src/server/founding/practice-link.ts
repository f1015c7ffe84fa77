import { bytesToHex } from "../../lib/bytes.ts";
import { type FoundingCode, foundingCodeLength, parseFoundingCode } from "../../protocol/founding.ts";
import type { Store } from "../database/open-database.ts";
import { addFurtherCode, renewFirstCode } from "./founding-store.ts";

type LinkParts = {
  readonly store: Store;
  /** Where browsers reach this server, such as "https://example.org". */
  readonly origin: string;
  readonly random: (length: number) => Uint8Array;
  readonly nowMs: number;
};

/** The link with which the first practice is founded; `null` once one was. Its code is kept as a hash and told nowhere else. */
export async function firstPracticeLink({ store, origin, random, nowMs }: LinkParts): Promise<string | null> {
  const code = newFoundingCode(random);
  return (await renewFirstCode(store, code, nowMs)) ? toLink(origin, code) : null;
}

/** For one more practice on this server. */
export async function furtherPracticeLink({ store, origin, random, nowMs }: LinkParts): Promise<string> {
  const code = newFoundingCode(random);
  await addFurtherCode(store, code, nowMs);
  return toLink(origin, code);
}

function newFoundingCode(random: LinkParts["random"]): FoundingCode {
  const code = parseFoundingCode(bytesToHex(new Uint8Array(random(foundingCodeLength))));
  if (code === null) throw new Error("random bytes are no founding code");
  return code;
}

/** Behind the `#`, which browsers tell nobody. */
function toLink(origin: string, code: FoundingCode): string {
  return `${origin}/praktijk/oprichten#${bytesToHex(code)}`;
}
