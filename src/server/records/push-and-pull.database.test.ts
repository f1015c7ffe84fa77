import { describe, expect, test } from "vitest";
import { databaseKinds, openNew } from "../testing/each-database.test-support.ts";
import { newTestDevice, readPushAnswer } from "../testing/test-device.test-support.ts";
import { makeEnvelope } from "../testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../testing/test-server.test-support.ts";

describe.each(databaseKinds)("on $name", (kind) => {
  test("what was pushed comes back byte for byte, by rising seq", async () => {
    const server = startTestServer(await openNew(kind));
    const device = await newTestDevice(server.ask, testHost);
    expect((await device.createSpace()).status).toBe(201);
    const token = await device.token();
    const envelopes = Array.from({ length: 5 }, () => makeEnvelope(device.space));
    const answer = await device.push(
      token,
      envelopes.map((envelope) => ({ baseSeq: 0, envelope })),
    );
    expect(await readPushAnswer(answer)).toEqual({
      headSeq: 5,
      outcomes: [1, 2, 3, 4, 5].map((seq) => ({ type: "stored", seq })),
    });
    const page = await device.pull(token, 0);
    expect(page.records.map(({ envelope }) => Buffer.from(envelope))).toEqual(
      envelopes.map((e) => Buffer.from(e)),
    );
  });
});
