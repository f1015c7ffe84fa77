import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Autosave, startAutosave } from "./autosave.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
let started: Autosave[] = [];
afterEach(() => {
  for (const autosave of started) autosave.stop();
  started = [];
  vi.useRealTimers();
});

const announceNothing = () => () => undefined;

/** Saves into a list what was typed last; `answers` says for each save in turn whether it could be kept. */
function typing(answers: readonly boolean[] = [], page: Document = document) {
  const kept: string[] = [];
  const tried: string[] = [];
  let typed = "";
  const autosave = startAutosave(
    async () => {
      tried.push(typed);
      const isKept = answers[tried.length - 1] ?? true;
      if (isKept) kept.push(typed);
      return isKept;
    },
    announceNothing,
    page,
  );
  started.push(autosave);
  const type = (text: string): void => {
    typed = text;
    autosave.changed();
  };
  return { kept, tried, type, ...autosave };
}

test("is saved once somebody pauses, and not at every letter", async () => {
  const { kept, type } = typing();
  for (const text of ["i", "ik", "ik w", "ik wil"]) {
    type(text);
    await vi.advanceTimersByTimeAsync(399);
  }
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(kept).toEqual(["ik wil"]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept).toEqual(["ik wil"]);
});

test("is saved at once when asked, and then not again at the end of the pause", async () => {
  const { kept, type, flush } = typing();
  type("ik wil");
  await flush();
  expect(kept).toEqual(["ik wil"]);
  await vi.advanceTimersByTimeAsync(1000);
  await flush();
  expect(kept).toEqual(["ik wil"]);
});

test("nothing is saved where nothing was changed", async () => {
  const { tried, flush } = typing();
  await flush();
  expect(tried).toEqual([]);
});

test("what could not be kept is tried again at the next flush, and no sooner", async () => {
  const { kept, tried, type, flush } = typing([false, false, true]);
  type("ik wil");
  await flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tried).toEqual(["ik wil"]);
  await flush();
  expect(kept).toEqual([]);
  await flush();
  expect(kept).toEqual(["ik wil"]);
  await flush();
  expect(tried).toHaveLength(3);
});

test("two saves never run at once, and what was typed during the first is in the second", async () => {
  const gates: PromiseWithResolvers<boolean>[] = [];
  let underWay = 0;
  let most = 0;
  const autosave = startAutosave(
    async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      const gate = Promise.withResolvers<boolean>();
      gates.push(gate);
      const isKept = await gate.promise;
      underWay -= 1;
      return isKept;
    },
    announceNothing,
    document,
  );
  started.push(autosave);
  autosave.changed();
  const first = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  autosave.changed();
  const second = autosave.flush();
  autosave.changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(gates).toHaveLength(1);
  gates[0]?.resolve(true);
  await first;
  await vi.advanceTimersByTimeAsync(0);
  expect(gates).toHaveLength(2);
  gates[1]?.resolve(true);
  await second;
  await autosave.flush();
  expect(gates).toHaveLength(2);
  expect(most).toBe(1);
});

test("a flush waits for the save under way and for what changed since", async () => {
  const { kept, type, flush } = typing();
  type("one");
  const first = flush();
  type("two");
  await flush();
  await first;
  expect(kept.at(-1)).toBe("two");
});

test("a save that throws fails the flush that asked for it, and the next one tries again", async () => {
  let isBroken = true;
  let saves = 0;
  const autosave = startAutosave(
    async () => {
      if (isBroken) throw new Error("a defect");
      saves += 1;
      return true;
    },
    announceNothing,
    document,
  );
  started.push(autosave);
  autosave.changed();
  await expect(autosave.flush()).rejects.toThrow("a defect");
  isBroken = false;
  await autosave.flush();
  expect(saves).toBe(1);
});

test("what changed is announced until all of it is kept, or the form is gone", async () => {
  let announced = 0;
  const gates: PromiseWithResolvers<boolean>[] = [];
  const save = () => {
    const gate = Promise.withResolvers<boolean>();
    gates.push(gate);
    return gate.promise;
  };
  const announce = () => {
    announced += 1;
    let isAnnounced = true;
    return () => {
      if (isAnnounced) announced -= 1;
      isAnnounced = false;
    };
  };
  const autosave = startAutosave(save, announce, document);
  started.push(autosave);
  autosave.changed();
  expect(announced).toBe(1);
  const first = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  // Typed while the first is under way: not kept by it.
  autosave.changed();
  gates[0]?.resolve(true);
  await first;
  expect(announced).toBe(1);
  const second = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  gates[1]?.resolve(false);
  await second;
  expect(announced).toBe(1);
  autosave.stop();
  await vi.advanceTimersByTimeAsync(0);
  gates[2]?.resolve(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(announced).toBe(0);
});

test("leaving the page saves at once", async () => {
  // A document without a window is always hidden: what a page in the background looks like to the autosave.
  const hidden = document.implementation.createHTMLDocument();
  const { kept, type } = typing([], hidden);
  type("ik wil");
  hidden.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toEqual(["ik wil"]);
});

test("coming back to the page saves nothing sooner", async () => {
  const { kept, type } = typing();
  type("ik wil");
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(399);
  expect(kept).toEqual([]);
});

test("stopping saves what is left, and after it leaving the page does nothing", async () => {
  const hidden = document.implementation.createHTMLDocument();
  const { kept, tried, type, stop } = typing([true], hidden);
  type("ik wil");
  stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toEqual(["ik wil"]);
  hidden.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(tried).toEqual(["ik wil"]);
});
