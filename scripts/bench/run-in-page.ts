import { basename, join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { content } from "../content/vite-content.ts";

const root = join(import.meta.dirname, "../..");

/**
 * Runs the one export of a file in this page, with the app's own code under it, and gives what it resolves to as text.
 * The page needs a context that passes over the app's own policy, and an address of the app on which no app runs.
 */
export async function runInPage(page: Page, entry: string, args: readonly string[]): Promise<string> {
  await page.evaluate(() => {
    delete document.documentElement.dataset.done;
    delete document.documentElement.dataset.failed;
  });
  await page.addScriptTag({ type: "module", content: await bundle(entry, args) });
  const ended = await page.waitForFunction(
    () => {
      const { done, failed } = document.documentElement.dataset;
      return done === undefined && failed === undefined ? null : { done, failed };
    },
    undefined,
    { timeout: 30 * 60_000 },
  );
  const { done, failed } = (await ended.jsonValue()) ?? {};
  if (done === undefined) throw new Error(`${basename(entry)} failed in the page: ${failed}`);
  return done;
}

async function bundle(entry: string, args: readonly string[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root,
    plugins: [content()],
    define: { "import.meta.env.APP_VERSION": '"bench"' },
    build: {
      write: false,
      target: "es2022",
      lib: { entry, formats: ["es"] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const [chunk] = outputs.flatMap((each) => ("output" in each ? each.output : []));
  if (chunk === undefined || chunk.type !== "chunk") throw new Error("the program was not built");
  const code = chunk.code.replace(/export\s*\{\s*(\w+) as \w+\s*\};?\s*$/, "const __run = $1;");
  return `${code}
__run(...${JSON.stringify(args)}).then(
  (done) => { document.documentElement.dataset.done = String(done); },
  (error) => { document.documentElement.dataset.failed = String(error?.stack ?? error); },
);`;
}
