import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { escapeHtml } from "../../src/app/participant/help-now/escape-html.ts";
import { renderHelpNowPage } from "../../src/app/participant/help-now/render-help-now-page.ts";
import { helpNowTexts } from "../../src/app/strings/nl/help-now.ts";
import type { HelpLine } from "../../src/domain/safety/help-line.ts";
import { formatProblem } from "../content/problem.ts";
import { readHelpLines } from "../content/read-help-lines.ts";

const root = resolve(import.meta.dirname, "../..");
const styleFiles = [
  "src/app/ui/fonts.css",
  "src/app/participant/help-now/help-now.css",
  "src/app/participant/help-now/help-now-panels.css",
  "src/app/participant/help-now/help-now-run.css",
  "src/app/participant/help-now/help-now-views.css",
];

/** Fills `hulp-nu.html` with its texts, help lines and style, so that the file alone is the whole first screen. */
export function staticPages(): Plugin {
  return {
    name: "loslaten:static-pages",
    transformIndexHtml: {
      order: "pre",
      handler: async (html, { filename }) => (filename.endsWith("hulp-nu.html") ? fillHelpNow(html) : html),
    },
  };
}

async function fillHelpNow(html: string): Promise<string> {
  const styles = await Promise.all(styleFiles.map((file) => readFile(resolve(root, file), "utf8")));
  const page = renderHelpNowPage(helpNowTexts, await readHelpLinesFile("content/help-lines.yaml"));
  return [
    { slot: "<!-- title -->", content: escapeHtml(helpNowTexts.tabTitle) },
    { slot: "<!-- style -->", content: `<style>${styles.join("\n")}</style>` },
    { slot: "<!-- page -->", content: page },
  ].reduce(fillSlot, html);
}

function fillSlot(html: string, { slot, content }: { slot: string; content: string }): string {
  if (!html.includes(slot)) throw new Error(`hulp-nu.html has no ${slot}`);
  return html.replace(slot, () => content);
}

async function readHelpLinesFile(file: string): Promise<readonly HelpLine[]> {
  const read = readHelpLines(file, await readFile(resolve(root, file), "utf8"), new Map());
  if (!read.ok) throw new Error(read.error.problems.map(formatProblem).join("\n"));
  return read.value;
}
