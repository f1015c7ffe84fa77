import type { PublicOrigin } from "./read-config.ts";

/** Half a year: RFC 9116 asks for less than a year, so that an address that nobody looks after runs out by itself. */
const goodForMs = 182 * 24 * 60 * 60 * 1000;

type Facts = {
  /** `mailto:`, `https:` or `tel:`. */
  readonly contact: string;
  readonly publicOrigin: PublicOrigin | null;
  readonly startedMs: number;
};

/** The text of `/.well-known/security.txt` (RFC 9116). It is good from the start of the server on. */
export function securityTxt({ contact, publicOrigin, startedMs }: Facts): string {
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${new Date(startedMs + goodForMs).toISOString()}`,
    "Preferred-Languages: nl, en",
  ];
  if (publicOrigin !== null) lines.push(`Canonical: ${publicOrigin}/.well-known/security.txt`);
  return lines.map((line) => `${line}\n`).join("");
}
