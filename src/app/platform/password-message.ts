import type { PasswordCost } from "../../crypto/password-cost.ts";
import type { Bytes } from "../../lib/bytes.ts";

/** Page to worker, and back. */
export type PasswordRequest = {
  readonly password: string;
  readonly salt: Bytes;
  readonly cost: PasswordCost;
};
export type PasswordResponse = { readonly type: "key"; readonly key: Bytes } | { readonly type: "failed" };

/** The device has no 64 MiB to spare, or the worker did not start: it says nothing about what was typed. */
export class NoPasswordKey extends Error {}
