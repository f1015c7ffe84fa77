import { expect, test } from "vitest";
import { circleStoreAt, eraseCircleStore } from "./circle-store.ts";

const circleStore = circleStoreAt("loslaten");

test("what was kept is there until it is taken away, or all of it is erased", async () => {
  await eraseCircleStore("loslaten");
  expect(await circleStore.read("a")).toBeNull();
  await circleStore.write("a", Uint8Array.of(1, 2));
  await circleStore.write("b", Uint8Array.of(3));
  await circleStore.write("a", Uint8Array.of(4));
  expect(await circleStore.read("a")).toEqual(Uint8Array.of(4));
  await circleStore.write("a", null);
  expect(await circleStore.read("a")).toBeNull();
  await eraseCircleStore("loslaten");
  expect(await circleStore.read("b")).toBeNull();
  await eraseCircleStore("loslaten");
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain("loslaten-kringen");
});
