import { bytesToHex } from "../../src/lib/bytes.ts";
import type { OpenDatabase } from "../../src/server/database/open-database.ts";
import { wholeBody } from "../../src/server/database/whole-body.ts";

/** What was said yes to. */
export type Acknowledged = {
  /** Reads the lines of `push-for-ever.ts`. */
  readonly add: (output: string) => void;
  readonly count: () => number;
  /**
   * One line for each record of which the acknowledged version is not there any more. A newer one is right: it was
   * being pushed when the answer was cut off. Throws on a body that nobody pushed.
   */
  readonly findLost: (store: OpenDatabase) => Promise<readonly string[]>;
};

type Version = { readonly seq: number; readonly hash: string };

const yes = /^([0-9a-f]{32} [0-9a-f]{32}) (\d+) ([0-9a-f]{64})$/;

export function rememberAcknowledged(): Acknowledged {
  const newestByRecord = new Map<string, Version>();
  let count = 0;
  return {
    add: (output) => {
      for (const line of output.split("\n")) {
        const [, record, seq, hash] = yes.exec(line) ?? [];
        if (record === undefined || seq === undefined || hash === undefined) continue;
        newestByRecord.set(record, { seq: Number(seq), hash });
        count += 1;
      }
    },
    count: () => count,
    findLost: async ({ database }) => {
      const rows = await database.selectFrom("record").selectAll().execute();
      const foundByRecord = new Map(
        rows.map((row) => {
          wholeBody(row);
          return [
            `${bytesToHex(row.space)} ${bytesToHex(row.id)}`,
            { seq: row.seq, hash: bytesToHex(row.hash) },
          ];
        }),
      );
      return [...newestByRecord].flatMap(([record, { seq, hash }]) => {
        const found = foundByRecord.get(record);
        const isThere =
          found !== undefined && (found.seq > seq || (found.seq === seq && found.hash === hash));
        return isThere ? [] : [`${record}, seq ${seq}: found ${found?.seq ?? "nothing"}`];
      });
    },
  };
}
