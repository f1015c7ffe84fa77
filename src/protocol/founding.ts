import type { Brand } from "../lib/brand.ts";
import type { Bytes } from "../lib/bytes.ts";
import { v } from "../lib/schema.ts";
import { accessRequestSchema } from "./access-request.ts";
import { hexField, hexOfLength } from "./hex-fields.ts";

/** 16 random bytes from the server's operator: whoever has them may found one practice. */
export type FoundingCode = Brand<Bytes, "FoundingCode">;

export const foundingCodeLength = 16;

export function parseFoundingCode(hex: string): FoundingCode | null {
  return hexOfLength(hex, foundingCodeLength) as FoundingCode | null;
}

const codeField = hexField(parseFoundingCode);

/** The body of `POST /api/practices`: an access request for a new space, and the code. */
export const newPracticeSchema = v.object({ ...accessRequestSchema.entries, code: codeField });

/** The body of `POST /api/practices/code`. */
export const foundingCodeSchema = v.object({ code: codeField });
export const foundingCodeAnswerSchema = v.object({ isOpen: v.boolean() });
