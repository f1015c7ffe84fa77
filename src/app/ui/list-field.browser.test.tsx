import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { ListField } from "./list-field.tsx";

afterEach(() => {
  render(null, document.body);
});

/** Keeps what is typed, as a screen does. */
function showList(initial: readonly string[]) {
  let items = initial;
  const draw = () =>
    render(
      <ListField
        legend="Wat helpt?"
        items={items}
        itemLabel={(n) => `Nummer ${n}`}
        addLabel="Nog een"
        removeLabel={(text) => `Haal ${text} weg`}
        maxItems={3}
        maxLength={40}
        onChange={(next) => {
          items = next;
          draw();
        }}
      />,
      document.body,
    );
  draw();
  return { items: () => items };
}

const inputs = () => [...document.querySelectorAll("input")];
const focusedRow = () => inputs().findIndex((input) => input.matches(":focus"));

function type(index: number, text: string): void {
  const input = inputs()[index];
  if (input === undefined) throw new Error(`no row ${index}`);
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function pressEnter(index: number): void {
  inputs()[index]?.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }),
  );
}

test("an empty list can be written in at once, and Enter goes on to the next row", async () => {
  const list = showList([]);
  expect(inputs()).toHaveLength(1);
  type(0, "wandelen");
  pressEnter(0);
  await expect.poll(focusedRow).toBe(1);
  type(1, "Mark bellen");
  expect(list.items()).toEqual(["wandelen", "Mark bellen"]);
});

test("Enter on an empty row adds nothing", async () => {
  const list = showList(["wandelen", ""]);
  pressEnter(1);
  expect(list.items()).toEqual(["wandelen", ""]);
});

test("removing a row keeps focus in the list", async () => {
  const list = showList(["wandelen", "Mark bellen"]);
  document.querySelector<HTMLButtonElement>('button[aria-label="Haal Mark bellen weg"]')?.click();
  await expect.poll(focusedRow).toBe(0);
  expect(list.items()).toEqual(["wandelen"]);
  expect(inputs()[0]?.value).toBe("wandelen");
});

test("a full list has no button to add", () => {
  showList(["een", "twee", "drie"]);
  expect(document.body.textContent).not.toContain("Nog een");
});
