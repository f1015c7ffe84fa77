import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { compressedFolder, compressForms } from "../../src/server/precompress.ts";
import { isTextFile } from "../../src/server/static-files.ts";
import { readBuiltFiles } from "./built-files.ts";

/** Compresses what is built, once, so that no server has to at its start. To be the last plugin: it reads the folder. */
export function precompressed(): Plugin {
  return {
    name: "loslaten:precompressed",
    apply: "build",
    enforce: "post",
    writeBundle: {
      order: "post",
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) throw new Error("compressing needs the folder of the build");
        const folder = join(dir, compressedFolder);
        await mkdir(folder);
        for (const { path, bytes } of await readBuiltFiles(dir)) {
          if (path.startsWith(".vite/") || !isTextFile(path)) continue;
          for (const form of compressForms(new Uint8Array(bytes)))
            await writeFile(join(folder, form.name), form.bytes);
        }
      },
    },
  };
}
