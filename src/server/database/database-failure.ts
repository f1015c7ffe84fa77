/** Why a database could not be opened. Nothing in it comes from the database's content. */
export type DatabaseFailure =
  /** The data folder cannot be made, read or written. */
  | { readonly type: "data-folder-not-writable" }
  | { readonly type: "disk-full" }
  /** The disk gives errors. What was acknowledged before is on it. */
  | { readonly type: "disk-failed" }
  /** The disk refused to make a write durable. Nobody knows any more what is on it: only a new start can find out. */
  | { readonly type: "sync-failed" }
  /** Another program holds the write lock for longer than the busy timeout. */
  | { readonly type: "database-busy" }
  | { readonly type: "database-damaged" }
  /** No answer from the address in DATABASE_URL, or the connection broke. */
  | { readonly type: "database-unreachable" }
  /** It answered, and refused the user, the password or the database name. */
  | { readonly type: "database-refused" }
  /** Written by a newer release: `found` and `supported` are migration versions. */
  | { readonly type: "database-newer"; readonly found: number; readonly supported: number };
