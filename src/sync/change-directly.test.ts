import { expect, test } from "vitest";
import { bytesToRecordSalt, headerToBytes } from "../crypto/envelope-header.ts";
import {
  type DeviceSequence,
  firstEpoch,
  newDevice,
  newRecordId,
  newSpaceId,
  type RecordVersion,
} from "../crypto/keys.ts";
import { randomBytes } from "../crypto/web-crypto.ts";
import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok } from "../lib/result.ts";
import { changeDirectly } from "./change-directly.ts";
import { newMemorySpace } from "./memory-space.test-support.ts";

const spaceId = newSpaceId(randomBytes);
const recordId = newRecordId(randomBytes);

/** A true header over random bytes: nobody opens it here. */
function newEnvelope(): Bytes {
  const header = {
    spaceId,
    recordId,
    epoch: firstEpoch,
    version: 1 as RecordVersion,
    deviceId: newDevice(randomBytes).deviceId,
    deviceSequence: 1 as DeviceSequence,
  };
  return concatBytes(headerToBytes(header, bytesToRecordSalt(randomBytes(24))), randomBytes(512 + 16 + 64));
}

test("a direct change takes the place of what stands, and of nothing", async () => {
  const server = newMemorySpace();
  const [first, second] = [newEnvelope(), newEnvelope()];
  const put = (envelope: Bytes) => changeDirectly({ server, recordId, build: async () => ok(envelope) });
  expect(await put(first)).toEqual(ok({ seq: 1, envelope: first }));
  expect(await put(second)).toEqual(ok({ seq: 2, envelope: second }));
});

test("whoever was slower is asked again about what stands then, so that no change is lost", async () => {
  const server = newMemorySpace();
  const [faster, slower] = [newEnvelope(), newEnvelope()];
  const seen: (Bytes | null)[] = [];
  const changed = await changeDirectly({
    server,
    recordId,
    build: async (standing) => {
      seen.push(standing?.envelope ?? null);
      if (seen.length === 1) await server.push([{ baseSeq: 0, envelope: faster }]);
      return ok(slower);
    },
  });
  expect(seen).toEqual([null, faster]);
  expect(changed).toEqual(ok({ seq: 2, envelope: slower }));
});

test("a builder that leaves it or refuses pushes nothing", async () => {
  const server = newMemorySpace();
  expect(await changeDirectly({ server, recordId, build: async () => ok(null) })).toEqual(ok(null));
  const refused = await changeDirectly({ server, recordId, build: async () => fail({ type: "not-mine" }) });
  expect(refused).toEqual(fail({ type: "not-mine" }));
  expect(server.state().seq).toBe(0);
});

test("a full space and endless rivals are told", async () => {
  const full = newMemorySpace({ quota: 10 });
  const build = async () => ok(newEnvelope());
  expect(await changeDirectly({ server: full, recordId, build })).toEqual(fail({ type: "over-quota" }));
  const server = newMemorySpace();
  const contended = await changeDirectly({
    server,
    recordId,
    build: async (standing) => {
      await server.push([{ baseSeq: standing?.seq ?? 0, envelope: newEnvelope() }]);
      return ok(newEnvelope());
    },
  });
  expect(contended).toEqual(fail({ type: "contended" }));
});
