import type { Log } from "../log.ts";

/** Of this process, since it started. Nothing in it tells one visitor, device or space from another. */
export type Counts = {
  /** Requests by the pattern of their route and the first digit of their status. */
  readonly requests: Map<string, number>;
  databaseFailures: number;
  pushFailures: number;
};

export function createCounts(): Counts {
  return { requests: new Map(), databaseFailures: 0, pushFailures: 0 };
}

/** Counts what is logged, and logs it. */
export function countRequests(counts: Counts, log: Log): Log {
  return (entry) => {
    switch (entry.event) {
      case "request": {
        const name = `${entry.route} ${Math.floor(entry.status / 100)}xx`;
        counts.requests.set(name, (counts.requests.get(name) ?? 0) + 1);
        break;
      }
      case "database-failed":
        counts.databaseFailures += 1;
        break;
      case "push-failed":
        counts.pushFailures += entry.count;
        break;
    }
    log(entry);
  };
}
