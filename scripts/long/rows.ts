/** One thing that is done far more often in the long run than in `npm test`. */
export type LongRow = {
  /** For `--only`. */
  readonly id: string;
  readonly command: readonly string[];
  readonly rounds: number;
  /** Tells the command the number of rounds; null when the command itself says it. */
  readonly variable: string | null;
  /** For a command that does not report its rounds by itself: what each of them is. */
  readonly name?: string;
};

const database = (file: string, test?: string): readonly string[] => [
  ...["npx", "vitest", "run", "--project", "database", `tests/faults/${file}.database.test.ts`],
  ...(test === undefined ? [] : ["-t", test]),
];

const operations = (file: string): readonly string[] => [
  ...["npx", "vitest", "run", "--project", "database", `tests/operations/${file}.database.test.ts`],
];

const process = (file: string): readonly string[] => [
  ...["npx", "vitest", "run", "--project", "process", `tests/${file}.test.ts`],
];

/** "1" to "20". */
const seeds = Array.from({ length: 20 }, (_, index) => String(index + 1));

/** Whoever writes a test with rounds adds a row; `reportRounds` in tests/support/rounds.ts tells the numbers. */
export const longRows: readonly LongRow[] = [
  {
    id: "store-sqlite",
    command: database("kill-store", "SQLite"),
    variable: "STORE_KILL_ROUNDS",
    rounds: 1_000,
  },
  {
    id: "store-postgres",
    command: database("kill-store", "PostgreSQL"),
    variable: "STORE_KILL_ROUNDS",
    rounds: 1_000,
  },
  {
    id: "server-sqlite",
    command: database("kill-server", "SQLite"),
    variable: "SERVER_KILL_ROUNDS",
    rounds: 200,
  },
  {
    id: "server-postgres",
    command: database("kill-server", "PostgreSQL"),
    variable: "SERVER_KILL_ROUNDS",
    rounds: 200,
  },
  {
    id: "sharing",
    command: ["npx", "vitest", "run", "--project", "process", "tests/people/model.test.ts"],
    variable: "PEOPLE_ROUNDS",
    rounds: 500,
  },
  { id: "images", command: database("damaged-image"), variable: "IMAGE_ROUNDS", rounds: 10_000 },
  // With more room than its write-ahead log ever takes, 4 MB, the store of this test does not grow into the end any more.
  { id: "full-disk", command: database("full-disk"), variable: "DISK_STEPS", rounds: 60 },
  { id: "sync", command: database("failing-disk"), variable: "SYNC_ROUNDS", rounds: 200 },
  {
    id: "stop-postgres",
    command: database("stop-postgres", "stops at once"),
    variable: "STOP_ROUNDS",
    rounds: 200,
  },
  {
    id: "drop-postgres",
    command: database("stop-postgres", "connections that drop"),
    variable: "DROP_ROUNDS",
    rounds: 200,
  },
  { id: "answers", command: database("same-answers"), variable: "TRACE_ROUNDS", rounds: 50 },
  { id: "backups", command: database("older-backup"), variable: "BACKUP_ROUNDS", rounds: 200 },
  { id: "restored", command: process("sync/restored-server"), variable: "RESTORE_ROUNDS", rounds: 200 },
  { id: "histories", command: process("sync/histories"), variable: "HISTORIES", rounds: 1_000_000 },
  {
    id: "server-histories",
    command: ["npx", "vitest", "run", "--project", "database", "tests/sync/histories.database.test.ts"],
    variable: "SERVER_HISTORIES",
    rounds: 10_000,
  },
  { id: "parsers", command: process("fuzz/fuzz-parsers"), variable: "FUZZ_RUNS", rounds: 1_000_000 },
  {
    id: "browser",
    command: ["npx", "playwright", "test", "tests/faults/kill-browser.spec.ts"],
    variable: "KILL_ROUNDS",
    rounds: 200,
  },
  {
    id: "frames",
    name: "random and changed frames for each parser of the protocol",
    command: ["npx", "vitest", "run", "--project", "unit", "src/protocol/frames.test.ts"],
    variable: "FUZZ_RUNS",
    rounds: 1_000_000,
  },
  {
    id: "convergence",
    command: ["npm", "run", "--silent", "test:converge", "--", "merge", ...seeds],
    variable: null,
    rounds: seeds.length,
  },
  {
    id: "devices",
    command: ["npm", "run", "--silent", "test:converge", "--", "exchange", ...seeds],
    variable: null,
    rounds: seeds.length,
  },
  { id: "restore-drill", command: operations("drills"), variable: "RESTORE_DRILL_ROUNDS", rounds: 20 },
  {
    id: "two-processes",
    command: operations("two-processes"),
    variable: "TWO_PROCESS_ROUNDS",
    rounds: 500,
  },
  {
    id: "follow-operations",
    name: "docs/operations.md followed word for word, with the packages and the whole build",
    command: process("operations/follow-operations"),
    variable: "FOLLOW_ALL",
    rounds: 1,
  },
  {
    id: "cuts",
    name: "every flow of several devices and of several people, cut at each of its steps in every way",
    command: ["npm", "run", "--silent", "test:cuts"],
    variable: null,
    rounds: 1,
  },
];
