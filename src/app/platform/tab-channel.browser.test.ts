import { expect, test } from "vitest";
import { openTabChannel, type TabMessage } from "./tab-channel.ts";

test("what one tab tells, the others hear in its order, and it does not hear itself", async () => {
  const [one, other] = [openTabChannel(), openTabChannel()];
  const heard: TabMessage[] = [];
  const heardItself: TabMessage[] = [];
  one.listen((message) => heardItself.push(message));
  other.listen((message) => heard.push(message));
  one.tell("changed");
  one.tell("locked");
  one.tell("erased");
  await expect.poll(() => heard).toEqual(["changed", "locked", "erased"]);
  expect(heardItself).toEqual([]);
});

test("what is no message of ours is not passed on, such as one of a newer version", async () => {
  const channel = openTabChannel();
  const heard: TabMessage[] = [];
  channel.listen((message) => heard.push(message));
  const stranger = new BroadcastChannel("loslaten");
  for (const message of ["unheard-of", null, 7, { type: "erased" }, ["erased"], "changed"]) {
    stranger.postMessage(message);
  }
  await expect.poll(() => heard).toEqual(["changed"]);
  stranger.close();
});
