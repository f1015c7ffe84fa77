import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { bytesToHex } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import { apiProblemSchema } from "../../protocol/api-problem.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { deletionReceiptSchema } from "../../protocol/space-state.ts";
import { databaseKinds, openNew } from "../testing/each-database.test-support.ts";
import { newTestDevice } from "../testing/test-device.test-support.ts";
import { makeEnvelope, random } from "../testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../testing/test-server.test-support.ts";

const tables = ["space", "record", "access", "wrap", "mail"] as const;

describe.each(databaseKinds)("on $name", (kind) => {
  test("delete all leaves no row, and a receipt that counts what there was", async () => {
    const opened = await openNew(kind);
    const server = startTestServer(opened);
    const owner = await newTestDevice(server.ask, testHost);
    await owner.createSpace();
    const token = await owner.token();
    const pushes = [1, 2, 3].map(() => ({ baseSeq: 0, envelope: makeEnvelope(owner.space) }));
    await owner.push(token, pushes);
    const publicKey = bytesToHex(random(32));
    await owner.post(token, apiRoutes.access, { publicKey, role: "reader", epoch: 0 });
    const lookup = bytesToHex(random(16));
    const slot = bytesToHex(random(256));
    await owner.post(token, apiRoutes.wrapWriting, { lookup, previous: null, slot });
    await opened.database
      .insertInto("mail")
      .values({ space: owner.space, id: random(16), body: random(9) })
      .execute();

    const wraps = [lookup, bytesToHex(random(16))];
    const receipt = await owner.post(token, apiRoutes.spaceDeletion, { wraps });
    expect(v.parse(deletionReceiptSchema, await receipt.json())).toEqual({
      records: 3,
      bytes: 3 * 668,
      accessKeys: 2,
      mail: 1,
      wraps: 1,
      day: "2026-01-31",
    });
    for (const table of tables) {
      const { rows } = await sql<{
        count: number;
      }>`select count(*) as count from ${sql.table(table)}`.execute(opened.database);
      expect([table, Number(rows[0]?.count)]).toEqual([table, 0]);
    }
  });

  test("after that every request for the space says that it is gone, and others are untouched", async () => {
    const server = startTestServer(await openNew(kind));
    const [owner, neighbour] = [
      await newTestDevice(server.ask, testHost),
      await newTestDevice(server.ask, testHost),
    ];
    await owner.createSpace();
    await neighbour.createSpace();
    const [token, other] = [await owner.token(), await neighbour.token()];
    await neighbour.push(other, [{ baseSeq: 0, envelope: makeEnvelope(neighbour.space) }]);
    await owner.post(token, apiRoutes.spaceDeletion, { wraps: [] });
    const answers = [
      owner.push(token, [{ baseSeq: 0, envelope: makeEnvelope(owner.space) }]),
      owner.post(token, apiRoutes.spaceDeletion, { wraps: [] }),
      server.ask(apiRoutes.records, { headers: { authorization: `Bearer ${token}` } }),
      server.ask(apiRoutes.space, { headers: { authorization: `Bearer ${token}` } }),
    ];
    for (const answer of answers) {
      const { status } = await answer;
      const { type } = v.parse(apiProblemSchema, await (await answer).json());
      expect([status, type]).toEqual([410, "space-gone"]);
    }
    expect((await neighbour.pull(other, 0)).records).toHaveLength(1);
  });
});
