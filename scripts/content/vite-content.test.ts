import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build, createServer } from "vite";
import { afterEach, expect, test } from "vitest";
import { type Fault, fixtureFiles } from "./plant-fault.ts";
import { content } from "./vite-content.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const entry = `
import { helpLines } from "virtual:help-lines";
import { loadModuleById, moduleSummaries } from "virtual:programme";
export { helpLines, loadModuleById, moduleSummaries };
`;

async function folderWith(...faults: readonly Fault[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "content-"));
  folders.push(folder);
  await writeFile(join(folder, "entry.js"), entry);
  for (const [path, text] of await fixtureFiles(...faults)) {
    const file = join(folder, "content", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

async function buildFolder(folder: string) {
  const output = await build({
    configFile: false,
    logLevel: "silent",
    root: folder,
    plugins: [content({ folder: join(folder, "content"), shownFrom: folder })],
    build: {
      outDir: join(folder, "out"),
      rolldownOptions: {
        input: join(folder, "entry.js"),
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "entry.mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  });
  if (!("output" in output)) throw new Error("not one output");
  return output.output.flatMap((file) => (file.type === "chunk" ? [file] : []));
}

test("the built app has the contents and the lines of help, and one lazy chunk a written module", async () => {
  const folder = await folderWith();
  const chunks = await buildFolder(folder);
  const [first] = chunks.filter((chunk) => chunk.isEntry);
  const lazy = chunks.filter((chunk) => chunk.code.includes("JSON.parse"));
  expect(lazy).toHaveLength(2);
  expect(first?.code).not.toContain("Kijk eerst rustig rond");
  expect(first?.imports).toEqual(expect.not.arrayContaining(lazy.map((chunk) => chunk.fileName)));

  const app = await import(join(folder, "out/entry.mjs"));
  expect(app.moduleSummaries.map((summary: { id: string }) => summary.id)).toEqual([
    "start",
    "reason",
    "later",
  ]);
  expect(app.helpLines.map((line: { id: string }) => line.id)).toEqual(["112", "113"]);
  expect(Object.keys(app.loadModuleById)).toEqual(["start", "reason"]);
  const module = await app.loadModuleById.start();
  expect(module.sections[0].pages[0].title).toBe("Fijn dat je er bent");
  expect(module.exercises.map((exercise: { id: string }) => exercise.id)).toEqual(["safe-now", "today"]);
});

test("a problem in the content fails the build and lists every file and line", async () => {
  const folder = await folderWith(
    { file: "00-start/nl.md", from: "Kies wat past.", to: "Kies `wat` past." },
    { file: "01-reason/nl.md", from: "Dat kost bijna geen tijd.", to: "<b>Dat</b> kost bijna geen tijd." },
  );
  const failure = await buildFolder(folder).then(
    () => "built",
    (error: unknown) => String(error),
  );
  expect(failure.split("nl.md:56:6")).toHaveLength(2);
  expect(failure).toMatch(/content\/oefenprogramma\/modules\/00-start\/nl\.md:56:6 /);
  expect(failure).toMatch(/content\/oefenprogramma\/modules\/01-reason\/nl\.md:46:\d+ /);
});

test("a name that points nowhere fails the build, and a long sentence does not", async () => {
  const nowhere = await folderWith({ file: "today.yaml", from: "from: wave", to: "from: waves" });
  await expect(buildFolder(nowhere)).rejects.toThrow(/today\.yaml:9:5 .*no field "waves"/);
  const long = await folderWith({
    file: "00-start/nl.md",
    from: "Kies wat past.",
    to: `Kies ${"heel ".repeat(20)}.`,
  });
  await expect(buildFolder(long)).resolves.not.toEqual([]);
});

test("while writing, a changed file is served anew", async () => {
  const folder = await folderWith();
  const server = await createServer({
    configFile: false,
    logLevel: "silent",
    root: folder,
    server: { middlewareMode: true, ws: false },
    plugins: [content({ folder: join(folder, "content"), shownFrom: folder })],
  });
  try {
    const titleOf = async () => (await server.ssrLoadModule("virtual:programme")).moduleSummaries[2].title;
    expect(await titleOf()).toBe("Later");
    const path = join(folder, "content/oefenprogramma/programme.yaml");
    const programme = (await fixtureFiles()).get("oefenprogramma/programme.yaml") ?? "";
    await writeFile(path, programme.replace("title: Later", "title: Straks"));
    await expect.poll(titleOf, { timeout: 5000 }).toBe("Straks");
  } finally {
    await server.close();
  }
});
