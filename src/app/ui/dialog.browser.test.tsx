import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { Dialog } from "./dialog.tsx";

afterEach(() => {
  render(null, document.body);
});

function show(open: boolean, onClose: () => void) {
  render(
    <>
      <button type="button">Open</button>
      <Dialog open={open} title="Stoppen met delen?" closeLabel="Sluit" onClose={onClose}>
        <p>Wat al is gelezen, blijft gelezen.</p>
      </Dialog>
    </>,
    document.body,
  );
}

const dialog = () => document.querySelector("dialog");

test("it opens as a modal with focus on its title", async () => {
  show(true, () => {});
  await expect.poll(() => dialog()?.matches(":modal")).toBe(true);
  expect(document.activeElement?.textContent).toBe("Stoppen met delen?");
});

test("closing gives focus back to what had it", async () => {
  show(false, () => {});
  document.querySelector("button")?.focus();
  show(true, () => {});
  await expect.poll(() => dialog()?.open).toBe(true);
  show(false, () => {});
  await expect.poll(() => dialog()?.open).toBe(false);
  expect(document.activeElement?.textContent).toBe("Open");
});

test("the close button and the browser's own way of closing each ask once", async () => {
  const onClose = vi.fn();
  show(true, onClose);
  await expect.poll(() => dialog()?.open).toBe(true);
  document.querySelector<HTMLButtonElement>('button[aria-label="Sluit"]')?.click();
  expect(onClose).toHaveBeenCalledTimes(1);
  dialog()?.close();
  await expect.poll(() => onClose).toHaveBeenCalledTimes(2);
});

test("being closed by the screen asks nothing", async () => {
  const onClose = vi.fn();
  show(true, onClose);
  await expect.poll(() => dialog()?.open).toBe(true);
  show(false, onClose);
  await expect.poll(() => dialog()?.open).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(onClose).not.toHaveBeenCalled();
});

test("one that is taken away while it is open gives focus back, and asks nothing", async () => {
  const onClose = vi.fn();
  show(false, onClose);
  document.querySelector("button")?.focus();
  show(true, onClose);
  await expect.poll(() => dialog()?.open).toBe(true);
  render(
    <>
      <button type="button">Open</button>
      {null}
    </>,
    document.body,
  );
  await expect.poll(() => dialog()).toBeNull();
  expect(document.activeElement?.textContent).toBe("Open");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(onClose).not.toHaveBeenCalled();
});
