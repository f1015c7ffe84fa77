import type { Encoding, Variant } from "./precompress.ts";
import type { StaticFile, StaticFiles } from "./static-files.ts";

export type FileRequest = {
  readonly method: string;
  readonly path: string;
  /** A header's value by its lower-case name. */
  readonly header: (name: string) => string | undefined;
};

/** Answers from memory. The path is only ever compared with names that were read at start. */
export function serveStaticFile(files: StaticFiles, request: FileRequest): Response {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return plain("Method not allowed\n", 405, { allow: "GET, HEAD" });
  }
  const file = findFile(files, request);
  if (file === null) return plain("Not found\n", 404, {});
  const variant = chooseVariant(file.variants, request.header("accept-encoding") ?? "");
  const headers: Record<string, string> = {
    "content-security-policy": file.contentSecurityPolicy,
    "cache-control": file.cacheControl,
    etag: variant.etag,
  };
  if (file.variants.length > 1) headers.vary = "accept-encoding";
  if (matchesTag(request.header("if-none-match"), variant.etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers["content-type"] = file.contentType;
  headers["content-length"] = String(variant.body.length);
  if (variant.encoding !== "identity") headers["content-encoding"] = variant.encoding;
  return new Response(request.method === "HEAD" ? null : variant.body, { headers });
}

/** The apps beside the participant's, by the first part of their addresses. */
const otherApps = ["/praktijk", "/buddy"] as const;

/** A path without a file ending is a place inside an app, and the start page of that app draws it. */
function findFile(files: StaticFiles, request: FileRequest): StaticFile | null {
  const { path } = request;
  const isFolderLike = path.length > 1 && path.endsWith("/");
  const found = files.get(isFolderLike ? path.slice(0, -1) : path);
  if (found !== undefined) return found;
  const hasEnding = path.slice(path.lastIndexOf("/")).includes(".");
  const wantsPage = request.header("accept")?.includes("text/html") ?? false;
  const start = otherApps.find((app) => path.startsWith(`${app}/`)) ?? "/";
  return hasEnding || !wantsPage ? null : (files.get(start) ?? null);
}

function chooseVariant(variants: readonly Variant[], acceptEncoding: string): Variant {
  const accepted = readAcceptedEncodings(acceptEncoding);
  const chosen = variants.find(({ encoding }) => encoding === "identity" || accepted.has(encoding));
  if (chosen === undefined) throw new Error("a static file lost its own bytes");
  return chosen;
}

/** Only what is named and not refused with `q=0`: a wildcard gets the file itself, which is always right. */
function readAcceptedEncodings(acceptEncoding: string): ReadonlySet<Encoding> {
  const accepted = new Set<Encoding>();
  for (const part of acceptEncoding.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    if (parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))) continue;
    if (name === "br" || name === "gzip") accepted.add(name);
  }
  return accepted;
}

function matchesTag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

function plain(text: string, status: number, headers: Readonly<Record<string, string>>): Response {
  return new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}
