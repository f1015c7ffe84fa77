import { expect, test } from "vitest";
import {
  bytesToRecordId,
  type DeviceSequence,
  newDevice,
  type RecordVersion,
} from "../../src/crypto/keys.ts";
import { databaseKinds, openNew } from "../../src/server/testing/each-database.test-support.ts";
import { makeEnvelope, newTestSpaceId, random } from "../../src/server/testing/test-envelope.test-support.ts";
import { newMemorySpace } from "../../src/sync/memory-space.test-support.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { openRealSpace } from "./real-space.ts";

test.each(databaseKinds)("the space in memory answers as the server does, on $name", async (kind) => {
  const spaceId = newTestSpaceId();
  const memory = newMemorySpace();
  const { server } = await openRealSpace(await openNew(kind), { spaceId });
  const dice = seededRandom(7);
  const upTo = (count: number): number => Math.floor(dice() * count);
  const ids = Array.from({ length: 6 }, () => bytesToRecordId(random(16)));
  const devices = Array.from({ length: 3 }, () => newDevice(random).deviceId);
  const pick = <Item>(items: readonly Item[]): Item => items[upTo(items.length)] ?? fail();
  const sealed = [makeEnvelope(spaceId)];
  const seen = new Set<string>();

  for (let step = 0; step < 400; step += 1) {
    const kindOfStep = upTo(4);
    if (kindOfStep === 0) {
      const after = upTo(12);
      expect(await server.pull(after)).toEqual(await memory.pull(after));
    } else if (kindOfStep === 1) {
      const asked = ids.slice(0, 1 + upTo(ids.length));
      expect(await server.read(asked)).toEqual(await memory.read(asked));
    } else {
      const recordIds = ids.filter(() => upTo(3) === 0);
      const pushes = recordIds.map((recordId) => {
        const header = {
          recordId,
          deviceId: pick(devices),
          deviceSequence: (1 + upTo(4)) as DeviceSequence,
          version: 1 as RecordVersion,
        };
        const fresh = makeEnvelope(spaceId, header, upTo(2) === 0 ? 592 : 624);
        const earlier = sealed.filter((envelope) =>
          envelope.slice(18, 34).every((byte, at) => byte === recordId[at]),
        );
        const envelope = earlier.length > 0 && upTo(3) === 0 ? pick(earlier) : fresh;
        sealed.push(envelope);
        return { baseSeq: upTo(8), envelope };
      });
      if (pushes.length === 0) continue;
      const answer = await server.push(pushes);
      expect(answer).toEqual(await memory.push(pushes));
      if (answer.ok) for (const { type } of answer.value.outcomes) seen.add(type);
    }
  }
  expect([...seen].toSorted()).toEqual(["conflict", "sequence-reused", "stored"]);
});

function fail(): never {
  throw new Error("there is nothing to pick from");
}
