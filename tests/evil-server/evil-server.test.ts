import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { access } from "./cases/access.ts";
import { answers } from "./cases/answers.ts";
import { cutAndPaste } from "./cases/cut-and-paste.ts";
import { fork, withholding } from "./cases/fork-and-withholding.ts";
import { legacy } from "./cases/legacy.ts";
import { keySubstitution, resurrection } from "./cases/members.ts";
import { oracles } from "./cases/oracles.ts";
import { pairing } from "./cases/pairing.ts";
import { people } from "./cases/people.ts";
import { promises } from "./cases/promises.ts";
import { rollback } from "./cases/rollback.ts";
import { wraps } from "./cases/wraps.ts";
import type { Ending, EvilArea } from "./evil-case.ts";

/**
 * The server is hostile: the real one, over real HTTP, that lies in one way at a time to the app's own client and
 * engine. Each lie is told to the participant, has no effect, or is a limit that SECURITY.md names in these words.
 */
const areas: readonly EvilArea[] = [
  wraps,
  keySubstitution,
  pairing,
  cutAndPaste,
  rollback,
  fork,
  withholding,
  legacy,
  resurrection,
  oracles,
  access,
  answers,
  promises,
  people,
];
const security = readFileSync(join(import.meta.dirname, "../../SECURITY.md"), "utf8").replaceAll(/\s+/g, " ");

describe.each(areas)("$area: a server that", ({ cases }) => {
  test.each(cases.map((one) => ({ ...one, ending: endingToText(one.ends) })))(
    "$name: $ending",
    async ({ play }) => {
      expect.hasAssertions();
      await play();
    },
  );
});

test("every limit is written down", () => {
  const limits = areas.flatMap(({ cases }) =>
    cases.flatMap(({ ends }) => (typeof ends === "object" ? ends.limit : [])),
  );
  for (const limit of limits) expect(security).toContain(limit);
});

function endingToText(ends: Ending): string {
  return typeof ends === "object" ? "a limit" : ends;
}
