import { afterEach, expect, test } from "vitest";
import { randomBytes } from "../../crypto/web-crypto.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { ExchangeLoop } from "../../sync/exchange-loop.ts";
import type { ExchangeDirection } from "../../sync/exchange-parts.ts";
import type { ExchangeStatus } from "../../sync/exchange-status.ts";
import type { HeadNews } from "../../sync/head-news.ts";
import { runExchangeLoop } from "./run-exchange-loop.ts";

// Real locks, channels, timers and events; only the server and the log are played.

const openLoops: ExchangeLoop[] = [];
const patience = { timeout: 10_000 };

type Tab = ReturnType<typeof openTab>;

function openTab() {
  const begun: ExchangeDirection[] = [];
  const statuses: ExchangeStatus[] = [];
  const view = { pulledSeq: 1, unsent: 0, problem: null };
  let tellHead: (head: HeadNews) => void = () => {};
  let watches = 0;
  const loop = runExchangeLoop({
    exchange: async (direction) => {
      begun.push(direction);
      if (direction === "both") view.unsent = 0;
      return { outcome: { type: "in-step" } };
    },
    view: () => view,
    watchHeads: ({ onHead, signal }) =>
      new Promise<Result<null, never>>((resolve) => {
        watches += 1;
        tellHead = onHead;
        signal.addEventListener("abort", () => {
          watches -= 1;
          resolve(ok(null));
        });
      }),
    nowMs: Date.now,
    random: randomBytes,
    onStatus: (status) => statuses.push(status),
  });
  const tab = {
    loop,
    begun,
    statuses,
    watches: () => watches,
    write: () => {
      view.unsent += 1;
      loop.noteChange();
    },
    tellHead: (head: HeadNews) => tellHead(head),
  };
  openLoops.push(loop);
  return tab;
}

async function twoTabs(): Promise<readonly [Tab, Tab]> {
  const first = openTab();
  await expect.poll(() => first.begun, patience).toEqual(["both"]);
  const second = openTab();
  await expect.poll(() => second.statuses.at(-1), patience).toEqual({ type: "in-step" });
  return [first, second];
}

afterEach(async () => {
  await Promise.all(openLoops.splice(0).map((loop) => loop.stop()));
});

test("of two tabs one exchanges and watches, and the other shows how it stands", async () => {
  const [first, second] = await twoTabs();
  first.tellHead({ seq: 1, watchers: 1 });
  first.write();
  const waiting = { type: "waiting", unsent: 1, reason: "calm" };
  await expect.poll(() => second.statuses.at(-1), patience).toEqual(waiting);
  expect(first.statuses.at(-1)).toEqual(waiting);
  expect([first.watches(), second.watches()]).toEqual([1, 0]);
  // The tab that was opened later made the first one look at the server, and nothing was sent for it.
  expect(first.begun.filter((direction) => direction === "both")).toHaveLength(1);
  expect(second.begun).toEqual([]);
});

test("what is asked for in the other tab is done by the one that exchanges", async () => {
  const [first, second] = await twoTabs();
  expect(await second.loop.exchangeNow()).toEqual({ type: "in-step" });
  expect(first.begun.at(-1)).toBe("both");
  expect(first.begun.length).toBeGreaterThan(1);
  expect(second.begun).toEqual([]);
});

test("when the tab that exchanges is closed, the other goes on", async () => {
  const [first, second] = await twoTabs();
  await first.loop.stop();
  await expect.poll(() => second.begun, patience).toEqual(["both"]);
  expect([first.watches(), second.watches()]).toEqual([0, 1]);
});

test("a network that is back, and a person who is back, make it look at the server, in one tab", async () => {
  const [first, second] = await twoTabs();
  for (const [target, event] of [
    [window, "online"],
    [document, "visibilitychange"],
    [window, "pageshow"],
  ] as const) {
    const before = first.begun.length;
    target.dispatchEvent(new Event(event));
    await expect.poll(() => first.begun.length, patience).toBeGreaterThan(before);
  }
  expect(new Set(first.begun.slice(1))).toEqual(new Set(["pull"]));
  expect(second.begun).toEqual([]);
});

test("a loop that is stopped hears no event any more, and lets the lock go", async () => {
  const [first, second] = await twoTabs();
  await first.loop.stop();
  await second.loop.stop();
  const before = first.begun.length + second.begun.length;
  dispatchEvent(new Event("online"));
  await expect.poll(heldLocks, patience).toEqual([]);
  expect(first.begun.length + second.begun.length).toBe(before);
});

test("a tab that holds the lock and gives no sign of life loses it to one that somebody looks at", {
  timeout: 30_000,
}, async () => {
  const lost = navigator.locks.request("loslaten-exchange", () => new Promise(() => {})).catch(String);
  const tab = openTab();
  await expect.poll(() => tab.begun, { timeout: 20_000 }).toEqual(["both"]);
  expect(await lost).toContain("AbortError");
});

test("a real second page takes part, and when it is closed this one goes on", {
  timeout: 30_000,
}, async () => {
  const page = document.createElement("iframe");
  const begun = new Promise((resolve) => addEventListener("message", resolve, { once: true }));
  page.srcdoc = `<script type="module">
    import { runExchangeLoop } from "${new URL("./run-exchange-loop.ts", import.meta.url).pathname}";
    runExchangeLoop({
      exchange: async () => {
        parent.postMessage("begun");
        return { outcome: { type: "full" } };
      },
      view: () => ({ pulledSeq: 1, unsent: 5, problem: null }),
      watchHeads: () => new Promise(() => {}),
      nowMs: Date.now,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      onStatus: () => {},
    });
  </script>`;
  document.body.append(page);
  await begun;
  const tab = openTab();
  const full = { type: "waiting", unsent: 5, reason: "full" };
  await expect.poll(() => tab.statuses.at(-1), patience).toEqual(full);
  expect(await tab.loop.exchangeNow()).toEqual({ type: "full" });
  expect(tab.begun).toEqual([]);
  page.remove();
  await expect.poll(() => tab.begun, patience).toEqual(["both"]);
});

async function heldLocks(): Promise<readonly (string | undefined)[]> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending].map(({ name }) => name).filter((name) => name === "loslaten-exchange");
}
