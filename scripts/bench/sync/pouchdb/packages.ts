import type { PeerPackages } from "../peer-packages.ts";

export const pouchdbPackages: PeerPackages = {
  name: "pouchdb",
  versions: { "express-pouchdb": "4.2.0", leveldown: "6.1.1", pouchdb: "9.0.0" },
  overrides: {},
};

type Callback = (error: Error | null) => void;

/** What is used of leveldown: PouchDB's store on Node, LevelDB. */
export type Level = {
  put: (key: unknown, value: unknown, options: object, callback: Callback) => void;
  batch: (operations: readonly unknown[], options: object, callback: Callback) => void;
};
export type OpenLevel = { (path: string): Level; destroy: (path: string, callback: Callback) => void };

export type PouchOptions = { readonly prefix?: string; readonly db?: OpenLevel };
export type PouchRows = { readonly rows: readonly { readonly doc?: object }[] };

/** What is used of PouchDB. */
export type Pouch = {
  readonly bulkDocs: (docs: readonly object[]) => Promise<unknown>;
  readonly allDocs: (options: { readonly include_docs: true }) => Promise<PouchRows>;
  readonly close: () => Promise<void>;
  readonly replicate: {
    readonly from: (url: string) => Promise<{ readonly docs_written: number }>;
  };
};
export type PouchConstructor = {
  new (name: string): Pouch;
  readonly defaults: (options: PouchOptions) => PouchConstructor;
};
