import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fail, ok, type Result } from "../lib/result.ts";
import { v } from "../lib/schema.ts";
import {
  ageWorkerPolicy,
  pageToPolicy,
  passwordWorkerPolicy,
  strictPolicy,
} from "./content-security-policy.ts";
import { compressedFolder, type FindCompressed, precompress, type Variant } from "./precompress.ts";

export type StaticFile = {
  readonly contentType: string;
  readonly cacheControl: string;
  readonly contentSecurityPolicy: string;
  /** The best first; the last is the file itself. */
  readonly variants: readonly Variant[];
};

/** Every file of the app by the path it answers to. What is not in the map does not exist for a visitor. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

export type StaticFilesFailure = { readonly type: "app-not-built" } | { readonly type: "app-not-readable" };

const typeByEnding: ReadonlyMap<string, { readonly contentType: string; readonly isText: boolean }> = new Map(
  [
    [".html", { contentType: "text/html; charset=utf-8", isText: true }],
    [".js", { contentType: "text/javascript; charset=utf-8", isText: true }],
    [".css", { contentType: "text/css; charset=utf-8", isText: true }],
    [".json", { contentType: "application/json; charset=utf-8", isText: true }],
    [".webmanifest", { contentType: "application/manifest+json; charset=utf-8", isText: true }],
    [".svg", { contentType: "image/svg+xml; charset=utf-8", isText: true }],
    [".txt", { contentType: "text/plain; charset=utf-8", isText: true }],
    [".png", { contentType: "image/png", isText: false }],
    [".woff2", { contentType: "font/woff2", isText: false }],
  ],
);

const unknownType = { contentType: "application/octet-stream", isText: false };

/**
 * Reads the built app once, into memory: after this no request ever touches the disk. Paths are put together as text:
 * node's join, a thousand times, wakes the optimising compiler, and its code stays in memory.
 */
export function readStaticFiles(appFolder: string): Result<StaticFiles, StaticFilesFailure> {
  const files = new Map<string, StaticFile>();
  try {
    const find = findIn(join(appFolder, compressedFolder));
    const apiOrigin = readApiOrigin(join(appFolder, "release.json"));
    for (const path of listPaths(appFolder, "")) {
      const file = toStaticFile(path, readFileSync(`${appFolder}${path}`), find, apiOrigin);
      files.set(path, file);
      if (path.endsWith(".html")) files.set(path.slice(0, -".html".length), file);
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const isMissing = error.code === "ENOENT" || error.code === "ENOTDIR";
    return fail({ type: isMissing ? "app-not-built" : "app-not-readable" });
  }
  const start = files.get("/index");
  if (start === undefined) return fail({ type: "app-not-built" });
  return ok(files.set("/", start));
}

/** Plain files and folders only: a link could lead out. Of the hidden names, one is meant for visitors. */
function listPaths(appFolder: string, path: string): readonly string[] {
  const entries = readdirSync(`${appFolder}${path}`, { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (entry.name.startsWith(".") && entry.name !== ".well-known") return [];
    const entryPath = `${path}/${entry.name}`;
    if (entry.isDirectory()) return listPaths(appFolder, entryPath);
    return entry.isFile() ? [entryPath] : [];
  });
}

function findIn(folder: string): FindCompressed {
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (name) => (names.has(name) ? readFileSync(`${folder}/${name}`) : null);
}

/** Whether the build compresses the file, and the server says of it that it is text. */
export function isTextFile(path: string): boolean {
  return (typeByEnding.get(extname(path)) ?? unknownType).isText;
}

/** The build names where its API is, if that is elsewhere; pages may ask there and nowhere else. */
function readApiOrigin(manifestFile: string): string | null {
  if (!existsSync(manifestFile)) return null;
  const { api } = v.parse(manifestSchema, JSON.parse(readFileSync(manifestFile, "utf8")));
  return api;
}

const manifestSchema = v.object({
  api: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\/[\w.:[\]-]+$/))), null),
});

function toStaticFile(
  path: string,
  body: NonSharedBuffer,
  find: FindCompressed,
  apiOrigin: string | null,
): StaticFile {
  const { contentType } = typeByEnding.get(extname(path)) ?? unknownType;
  return {
    contentType,
    cacheControl: isNamedAfterContent(path) ? "public, max-age=31536000, immutable" : "no-cache",
    contentSecurityPolicy: toPolicy(path, body, apiOrigin),
    variants: precompress(body, isTextFile(path), find),
  };
}

function toPolicy(path: string, body: Buffer, apiOrigin: string | null): string {
  if (path.endsWith(".html")) return pageToPolicy(body.toString("utf8"), apiOrigin);
  const worker = path.endsWith(".js") ? /^\/assets\/(password|age)-worker/.exec(path)?.[1] : undefined;
  if (worker === "password") return passwordWorkerPolicy;
  return worker === "age" ? ageWorkerPolicy : strictPolicy;
}

/**
 * True for "name-C0ntentH.js" under /assets/. An ordinary word of eight small letters is not taken for a hash:
 * that would keep an old file in browsers for a year, where the opposite mistake only costs a question.
 */
function isNamedAfterContent(path: string): boolean {
  const hash = /^\/assets\/.+-([\w-]{8})\.\w+$/.exec(path)?.[1];
  return hash !== undefined && /[A-Z\d_]/.test(hash);
}
