import type { Brand } from "../lib/brand.ts";
import { type Bytes, concatBytes } from "../lib/bytes.ts";
import type { Result } from "../lib/result.ts";
import { ok } from "../lib/result.ts";
import type { HelpInboxKey } from "./help-inbox-key.ts";
import { bytesToBoxKey, bytesToBoxSecret, openWithBoxSecret, sealToBoxKey } from "./hpke.ts";
import type { HelpInboxSecret, RecordId } from "./keys.ts";
import { labelled } from "./label.ts";
import { pad, unpad } from "./padding.ts";
import type { RandomSource } from "./random-source.ts";

// What somebody does on the help screen is left for the vault, which that screen cannot open: docs/protocol.md,
// "Help inbox". Once sealed, the screen itself can't read it any more; only the master key leads back to it.

/** Format (1) · HPKE of the padded content. Its length does not tell how much was done. */
export type SealedHelpRun = Brand<Bytes, "SealedHelpRun">;

const format = 1;

/** `id` is the record that it will become: sealed under one id it does not open under another. */
export async function sealHelpRun(options: {
  readonly key: HelpInboxKey;
  readonly id: RecordId;
  readonly content: Bytes;
  readonly random: RandomSource;
}): Promise<Result<SealedHelpRun, { readonly type: "unusable-key" }>> {
  const sealed = await sealToBoxKey({
    recipient: bytesToBoxKey(options.key),
    info: infoOf(options.id),
    plaintext: pad(options.content),
    random: options.random,
  });
  return sealed.ok ? ok(concatBytes(Uint8Array.of(format), sealed.value) as SealedHelpRun) : sealed;
}

/** `null` when it is of another vault, another id or another format, or was changed. */
export async function openHelpRun(options: {
  readonly secret: HelpInboxSecret;
  readonly id: RecordId;
  readonly sealed: Bytes;
}): Promise<Bytes | null> {
  if (options.sealed[0] !== format) return null;
  const padded = await openWithBoxSecret({
    secret: bytesToBoxSecret(options.secret.reveal()),
    info: infoOf(options.id),
    sealed: options.sealed.slice(1),
  });
  return padded === null ? null : unpad(padded);
}

function infoOf(id: RecordId): Bytes {
  return labelled("lll/v1/help-inbox-info", id);
}
