import { join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { content } from "../../content/vite-content.ts";

const root = join(import.meta.dirname, "../../..");

/** Puts a generated year into the vault of this browser. The page needs a context that passes over the app's own policy. */
export async function fillBrowser(page: Page, origin: string, seed: number, today: string): Promise<number> {
  // A page of the address without the app, so that no other tab holds the vault.
  await page.goto(`${origin}/lijst`);
  await page.addScriptTag({ type: "module", content: await bundleFill(seed, today) });
  const filled = await page.waitForFunction(
    () => document.documentElement.dataset.filled ?? document.documentElement.dataset.failed,
    undefined,
    { timeout: 120_000 },
  );
  const count = Number(await filled.jsonValue());
  if (Number.isNaN(count)) throw new Error(`the vault was not filled: ${await filled.jsonValue()}`);
  return count;
}

async function bundleFill(seed: number, today: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root,
    plugins: [content()],
    define: { "import.meta.env.APP_VERSION": '"bench"' },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(import.meta.dirname, "fill-program.ts"), formats: ["es"] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const [chunk] = outputs.flatMap((each) => ("output" in each ? each.output : []));
  if (chunk === undefined || chunk.type !== "chunk") throw new Error("the program was not built");
  const code = chunk.code.replace(/export\s*\{\s*(\w+) as fillVault\s*\};?\s*$/, "const __fill = $1;");
  return `${code}
__fill(${seed}, ${JSON.stringify(today)}).then(
  (count) => { document.documentElement.dataset.filled = String(count); },
  (error) => { document.documentElement.dataset.failed = String(error); },
);`;
}
