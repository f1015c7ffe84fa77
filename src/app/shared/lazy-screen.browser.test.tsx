import { render } from "preact";
import { expect, onTestFinished, test } from "vitest";
import { lazyScreen } from "./lazy-screen.tsx";

function Shown() {
  return <p>hier</p>;
}

function newPlace(): HTMLElement {
  const place = document.createElement("div");
  document.body.append(place);
  onTestFinished(() => {
    render(null, place);
    place.remove();
  });
  return place;
}

/** A chunk that comes when it is let go. */
function heldChunk() {
  let letGo = (): void => undefined;
  let asked = 0;
  const comes = new Promise<typeof Shown>((resolve) => {
    letGo = () => resolve(Shown);
  });
  return {
    load: () => {
      asked += 1;
      return comes;
    },
    letGo: () => letGo(),
    asked: () => asked,
  };
}

test("a screen whose chunk comes between its drawing and its asking is shown all the same", async () => {
  const chunk = heldChunk();
  const Lazy = lazyScreen(chunk.load);
  const [before, after] = [newPlace(), newPlace()];
  render(<Lazy />, before);
  await expect.poll(chunk.asked).toBe(1);
  // Somebody goes on while it is fetched, and comes back in the moment in which it arrives.
  render(null, before);
  render(<Lazy />, after);
  chunk.letGo();
  await expect.poll(() => after.textContent).toBe("hier");
});

test("what was loaded ahead is drawn at once, and fetched once", async () => {
  const chunk = heldChunk();
  const Lazy = lazyScreen(chunk.load);
  chunk.letGo();
  await Lazy.loadAhead();
  const place = newPlace();
  render(<Lazy />, place);
  expect(place.textContent).toBe("hier");
  expect(chunk.asked()).toBe(1);
});

test("what could not be loaded ahead is asked for again when it is shown", async () => {
  let isThere = false;
  const Lazy = lazyScreen(() => (isThere ? Promise.resolve(Shown) : Promise.reject(new Error("no network"))));
  await expect(Lazy.loadAhead()).rejects.toThrow("no network");
  isThere = true;
  const place = newPlace();
  render(<Lazy />, place);
  await expect.poll(() => place.textContent).toBe("hier");
});
