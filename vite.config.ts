import { resolve } from "node:path";
import { defineConfig } from "vite";
import packageJson from "./package.json" with { type: "json" };
import { readApiOrigin } from "./scripts/build/api-origin.ts";
import { firstLoadChunk } from "./scripts/build/first-load-chunk.ts";
import { precompressed } from "./scripts/build/vite-precompress.ts";
import { release } from "./scripts/build/vite-release.ts";
import { staticPages } from "./scripts/build/vite-static-pages.ts";
import { content } from "./scripts/content/vite-content.ts";

const appFolder = resolve(import.meta.dirname, "src/app");

const testPages = {
  gallery: resolve(appFolder, "gallery.html"),
  states: resolve(appFolder, "states.html"),
};

/** Small things that come along with the first load: what every area uses, and the four plainest kinds of field. */
const small = [
  "action-bar|autosave|check-list|kept-text|not-found-screen|own-word|places|save-line|save-state|text-field",
  "fields/(choice|scale|short-text|long-text|own-text)(-view)?|field-base|parse-with",
];

const apiOrigin = readApiOrigin(process.env);

const smallFiles = new RegExp(`/(${small.join("|")})(\\.module)?\\.(tsx?|css)$`);

/** `vite build` makes what is served; `vite build --mode test` adds every component and screen in every state. */
export default defineConfig(({ mode }) => ({
  root: appFolder,
  publicDir: "public",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [content(), staticPages(), release(apiOrigin), precompressed()],
  define: {
    "import.meta.env.APP_VERSION": JSON.stringify(packageJson.version),
    "import.meta.env.API_ORIGIN": JSON.stringify(apiOrigin),
  },
  build: {
    outDir: resolve(import.meta.dirname, mode === "test" ? "dist/app-test" : "dist/app"),
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    // A page names what it needs first. Behind a lazy import only styles have to be named: scripts name each other, the
    // service worker answers at once, and the lists of them all would weigh on the first load.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, deps, { hostType }) =>
        hostType === "html" ? deps : deps.filter((dep) => dep.endsWith(".css")),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: firstLoadChunk("src/app/index.html", ["src/app/hulp-nu.html"], smallFiles) },
      input: {
        index: resolve(appFolder, "index.html"),
        "hulp-nu": resolve(appFolder, "hulp-nu.html"),
        praktijk: resolve(appFolder, "praktijk.html"),
        buddy: resolve(appFolder, "buddy.html"),
        ...(mode === "test" ? testPages : {}),
      },
    },
  },
}));
