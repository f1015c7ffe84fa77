import { resolve } from "node:path";
import { defineConfig } from "vite";

/**
 * The server and all that it needs as one file beside Node: it starts sooner and holds less memory than its source.
 * `--mode command` makes the file of the operator's commands beside it, first, because it empties the folder.
 */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: resolve(import.meta.dirname, mode === "command" ? "src/server/lll.ts" : "src/server/main.ts"),
    outDir: resolve(import.meta.dirname, "dist/server"),
    emptyOutDir: mode === "command",
    target: "node24",
    rolldownOptions: {
      output: {
        entryFileNames: mode === "command" ? "lll.js" : "main.js",
        banner: mode === "command" ? "#!/usr/bin/env node" : "",
        codeSplitting: false,
        // They would stay in memory as long as the server runs.
        comments: false,
      },
    },
  },
}));
