import { createHash } from "node:crypto";

const sharedRules = [
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types loslaten",
];

/** For everything that is not a page with inline code: only our own files, and no inline code at all. */
export const strictPolicy = buildPolicy([], [], []);

/** The worker that hashes the PIN: the only place where WebAssembly may run, and it can reach nothing else. */
export const passwordWorkerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/** The worker that seals a file with a passphrase: it can reach nothing. */
export const ageWorkerPolicy = "default-src 'none'; script-src 'self'";

/** Allows exactly the inline scripts and styles that this page holds, and to ask the API where that lives elsewhere. */
export function pageToPolicy(html: string, apiOrigin: string | null = null): string {
  // A browser turns CRLF into LF before it hashes.
  const text = html.replaceAll("\r\n", "\n");
  return buildPolicy(
    hashInline(text, /<script\b([^>]*)>(.*?)<\/script\s*>/gis),
    hashInline(text, /<style\b([^>]*)>(.*?)<\/style\s*>/gis),
    apiOrigin === null ? [] : [apiOrigin],
  );
}

function buildPolicy(
  scripts: readonly string[],
  styles: readonly string[],
  servers: readonly string[],
): string {
  const own = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    ["connect-src 'self'", ...servers].join(" "),
  ];
  return [...own, ...sharedRules].join("; ");
}

function hashInline(html: string, element: RegExp): readonly string[] {
  const hashes = new Set<string>();
  for (const [, attributes = "", content = ""] of html.matchAll(element)) {
    if (/\bsrc\s*=/i.test(attributes)) continue;
    hashes.add(`'sha256-${createHash("sha256").update(content).digest("base64")}'`);
  }
  return [...hashes];
}
