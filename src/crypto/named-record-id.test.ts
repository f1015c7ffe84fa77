import { expect, test } from "vitest";
import { bytesToHex } from "../lib/bytes.ts";
import { newSpaceKey } from "./keys.ts";
import { namedRecordId } from "./named-record-id.ts";
import { secondDerive } from "./second-implementation.test-support.ts";
import { randomBytes } from "./web-crypto.ts";

test("a name gives the id that the protocol derives from it", async () => {
  const spaceKey = newSpaceKey(randomBytes);
  const id = await namedRecordId(spaceKey, "reboot/één");
  expect(bytesToHex(id)).toBe(
    bytesToHex(secondDerive(spaceKey.reveal(), "lll/v1/named-recordreboot/één", 16)),
  );
});

test("another name or another space gives another id", async () => {
  const spaceKey = newSpaceKey(randomBytes);
  const id = await namedRecordId(spaceKey, "reboot");
  expect(await namedRecordId(spaceKey, "reboot")).toEqual(id);
  expect(await namedRecordId(spaceKey, "settings")).not.toEqual(id);
  expect(await namedRecordId(newSpaceKey(randomBytes), "reboot")).not.toEqual(id);
});
