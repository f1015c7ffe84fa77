import type { Bytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";

// What every wrap begins with: format · kind. The bytes are in docs/protocol.md, "Device lock" and "Recovery words".

export type WrapKind = "device" | "password" | "recovery" | "passkey" | "words";

export type WrapFormatError = { readonly type: "malformed" } | { readonly type: "unknown-format" };

export const wrapPrefixLength = 2;
const format = 1;
const codeByKind = { device: 1, password: 2, recovery: 3, passkey: 4, words: 5 } as const;

export function wrapPrefix(kind: WrapKind): Bytes {
  return Uint8Array.of(format, codeByKind[kind]);
}

/** Tells the app, before anything is typed, which way this was wrapped. */
export function readWrapKind(wrapped: Bytes): Result<WrapKind, WrapFormatError> {
  if (wrapped.length < wrapPrefixLength) return fail({ type: "malformed" });
  if (wrapped[0] !== format) return fail({ type: "unknown-format" });
  switch (wrapped[1]) {
    case codeByKind.device:
      return ok("device");
    case codeByKind.password:
      return ok("password");
    case codeByKind.recovery:
      return ok("recovery");
    case codeByKind.passkey:
      return ok("passkey");
    case codeByKind.words:
      return ok("words");
    default:
      return fail({ type: "malformed" });
  }
}

/** Header and body of a wrap of this kind. */
export function splitWrap(
  wrapped: Bytes,
  expected: WrapKind,
  headerLength: number,
): Result<{ readonly header: Bytes; readonly body: Bytes }, WrapFormatError> {
  const kind = readWrapKind(wrapped);
  if (!kind.ok) return kind;
  if (kind.value !== expected || wrapped.length < headerLength) return fail({ type: "malformed" });
  return ok({ header: wrapped.slice(0, headerLength), body: wrapped.slice(headerLength) });
}
