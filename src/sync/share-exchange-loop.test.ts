import { expect, test } from "vitest";
import { type PlayedTab, playTabs } from "./played-tabs.test-support.ts";

const signOfLifeMs = 5_000;
const offline = { type: "waiting", unsent: 2, reason: "offline" } as const;

async function threeTabs() {
  const tabs = playTabs();
  const [first, second, third] = [tabs.openTab(), tabs.openTab(), tabs.openTab()];
  await tabs.pass(0);
  return { ...tabs, first, second, third, running: () => [first, second, third].map((tab) => tab.running()) };
}

test("of several tabs one exchanges, and when it is closed another does", async () => {
  const { first, second, pass, running } = await threeTabs();
  expect(running()).toEqual([1, 0, 0]);
  await pass(10 * signOfLifeMs);
  expect(running()).toEqual([1, 0, 0]);
  await first.shared.stop();
  await pass(0);
  expect(running()).toEqual([0, 1, 0]);
  await second.shared.stop();
  await pass(0);
  expect(running()).toEqual([0, 0, 1]);
});

test("the next tab begins when the exchange of the one that is closed has come to its end", async () => {
  const { first, pass, running } = await threeTabs();
  first.stopTakesMs = 1_000;
  void first.shared.stop();
  await pass(999);
  expect(running()).toEqual([1, 0, 0]);
  await pass(1);
  expect(running()).toEqual([0, 1, 0]);
});

test("all tabs show the status of the one that exchanges, also a tab that is opened later", async () => {
  const { first, second, third, openTab, pass } = await threeTabs();
  first.tell(offline);
  await pass(0);
  for (const tab of [first, second, third]) expect(tab.shown.at(-1)).toEqual(offline);
  const late = openTab();
  await pass(0);
  expect(late.shown).toEqual([offline]);
});

test("what is asked for in another tab is done by the one that exchanges, and answered", async () => {
  const { first, second, third, pass } = await threeTabs();
  const asked = [second.shared.exchangeNow(), third.shared.exchangeNow(), first.shared.exchangeNow()];
  await pass(0);
  expect(first.calls.filter((call) => call === "exchangeNow")).toHaveLength(3);
  first.finish({ type: "busy", retryAfterMs: 5_000 });
  await pass(0);
  expect(await Promise.all(asked)).toEqual(asked.map(() => ({ type: "busy", retryAfterMs: 5_000 })));
});

test("somebody who comes back to another tab wakes the one that exchanges", async () => {
  const { first, second, pass } = await threeTabs();
  const before = first.calls.length;
  second.shared.wake();
  await pass(0);
  expect(first.calls.slice(before)).toEqual(["wake"]);
  expect(second.calls).toEqual([]);
});

test("a change is noted in the tab that exchanges, which hears of it as of every write", async () => {
  const { first, second } = await threeTabs();
  const before = first.calls.length;
  for (const tab of [first, second]) tab.shared.noteChange();
  expect(first.calls.slice(before)).toEqual(["noteChange"]);
  expect(second.calls).toEqual([]);
});

test("a question that was open when the tab that exchanges was closed is answered by the next", async () => {
  const { first, second, third, pass } = await threeTabs();
  const fromThird = third.shared.exchangeNow();
  const fromSecond = second.shared.exchangeNow();
  await pass(0);
  await first.shared.stop();
  await pass(0);
  expect(second.calls.filter((call) => call === "exchangeNow")).toHaveLength(2);
  second.finish({ type: "in-step" });
  await pass(0);
  expect([await fromSecond, await fromThird]).toEqual([{ type: "in-step" }, { type: "in-step" }]);
});

test("a tab that takes minutes for an exchange keeps its place, because it says that it is there", async () => {
  const { second, third, pass, running } = await threeTabs();
  void second.shared.exchangeNow();
  third.shared.wake();
  await pass(60 * signOfLifeMs);
  third.shared.wake();
  await pass(60 * signOfLifeMs);
  expect(running()).toEqual([1, 0, 0]);
});

test("who looks at a tab gets the place of one that the browser has stopped, and answers for it", async () => {
  const { first, second, third, pass, running } = await threeTabs();
  first.isFrozen = true;
  await pass(60 * signOfLifeMs);
  expect(running()).toEqual([1, 0, 0]);
  const asked = third.shared.exchangeNow();
  await pass(signOfLifeMs - 1);
  expect(running()).toEqual([1, 0, 0]);
  await pass(1);
  expect(running()).toEqual([0, 0, 1]);
  third.finish({ type: "in-step" });
  await pass(0);
  expect(await asked).toEqual({ type: "in-step" });
  third.tell(offline);
  await pass(0);
  expect(second.shown.at(-1)).toEqual(offline);
});

test("a tab that lost its place says no more how it stands, and gets its turn later", async () => {
  const { first, second, third, pass, running } = await threeTabs();
  first.isFrozen = true;
  second.shared.wake();
  await pass(signOfLifeMs);
  expect(running()).toEqual([0, 1, 0]);
  first.isFrozen = false;
  const shown = third.shown.length;
  first.tell(offline);
  await pass(0);
  expect(third.shown).toHaveLength(shown);
  const asked = first.shared.exchangeNow();
  await pass(0);
  second.finish({ type: "full" });
  await pass(0);
  expect(await asked).toEqual({ type: "full" });
  await second.shared.stop();
  await third.shared.stop();
  await pass(0);
  expect(running()).toEqual([1, 0, 0]);
});

test("what is no message of ours, such as one of a newer version, changes nothing", async () => {
  const { first, second, say, pass } = await threeTabs();
  const before = [first, second].map(({ calls, shown }) => [calls.length, shown.length]);
  for (const message of [
    null,
    7,
    "ask",
    { type: "ask" },
    { type: "unheard-of" },
    { type: "status", status: { type: "unheard-of" } },
    { type: "status", status: { type: "waiting", unsent: -1, reason: "calm" } },
    { type: "exchange-now", id: 7 },
    { type: "exchanged", id: "id 99", outcome: { type: "in-step" } },
  ]) {
    say(message);
  }
  await pass(0);
  expect([first, second].map(({ calls, shown }) => [calls.length, shown.length])).toEqual(before);
});

test("a tab that stops answers what it was asked with nothing, and hears no more", async () => {
  const { second, first, pass } = await threeTabs();
  const asked = second.shared.exchangeNow();
  await second.shared.stop();
  expect(await asked).toBeNull();
  const shown = second.shown.length;
  first.tell(offline);
  await pass(2 * signOfLifeMs);
  expect(second.shown).toHaveLength(shown);
  const all: readonly PlayedTab[] = [first, second];
  expect(all.map((tab) => tab.running())).toEqual([1, 0]);
});
