import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { WordsField } from "./words-field.tsx";

const list = ["haan", "haard", "haas", "haven", "hobo", "jas", "jasmijn"];

afterEach(() => {
  render(null, document.body);
});

/** Keeps what is typed, as a screen does. */
function showWords(initial: readonly string[]) {
  let words = initial;
  const draw = () =>
    render(
      <WordsField
        legend="Je woorden"
        hint="Typ ze over."
        error={undefined}
        words={words}
        wordLabel={(n) => `Woord ${n}`}
        suggest={(typed) => (typed.length < 2 ? [] : list.filter((word) => word.startsWith(typed)))}
        suggestedText={(count) => `${count} passen`}
        onChange={(next) => {
          words = next;
          draw();
        }}
      />,
      document.body,
    );
  draw();
  return { words: () => words };
}

const boxes = () => [...document.querySelectorAll("input")];
const focusedBox = () => boxes().findIndex((box) => box.matches(":focus"));
const options = () => [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent);

/** What a screen reader is told to read beside the box that has the focus. */
function pointedOut(): string | null {
  const id = document.activeElement?.getAttribute("aria-activedescendant") ?? null;
  return id === null ? null : (document.getElementById(id)?.textContent ?? "points at nothing");
}

test("among several nothing is taken that was not pointed out", async () => {
  const field = showWords(["", ""]);
  boxes()[0]?.focus();
  await userEvent.keyboard("ha");
  expect(options()).toEqual(["haan", "haard", "haas", "haven"]);
  expect(boxes()[0]?.getAttribute("aria-expanded")).toBe("true");
  expect(pointedOut()).toBeNull();
  await userEvent.keyboard("{Tab}");
  expect(field.words()).toEqual(["ha", ""]);
  expect(options()).toEqual([]);
});

test("the arrows go through the list and round its ends, and Enter takes what they point out", async () => {
  const field = showWords(["", ""]);
  boxes()[0]?.focus();
  await userEvent.keyboard("ha{ArrowDown}{ArrowDown}");
  expect(pointedOut()).toBe("haard");
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  expect(pointedOut()).toBe("haven");
  await userEvent.keyboard("{ArrowDown}");
  expect(pointedOut()).toBe("haan");
  await userEvent.keyboard("{Enter}");
  expect(field.words()).toEqual(["haan", ""]);
  await expect.poll(focusedBox).toBe(1);
});

test("Escape closes the list and leaves what was typed; an arrow opens it again", async () => {
  const field = showWords(["", ""]);
  boxes()[0]?.focus();
  await userEvent.keyboard("ha{Escape}");
  expect(options()).toEqual([]);
  expect(field.words()).toEqual(["ha", ""]);
  await userEvent.keyboard("{ArrowDown}");
  expect(pointedOut()).toBe("haan");
});

test("a word that is whole, while a longer one begins with it, is left as it is by a space", async () => {
  const field = showWords(["", ""]);
  boxes()[0]?.focus();
  await userEvent.keyboard("jas ");
  expect(field.words()).toEqual(["jas", ""]);
  await expect.poll(focusedBox).toBe(1);
});

test("Enter goes on to the box that is still empty, and sends nothing before all are filled", async () => {
  showWords(["haan", "", "jas"]);
  boxes()[2]?.focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(focusedBox).toBe(1);
});

test("what fits is said aloud", async () => {
  showWords(["", ""]);
  boxes()[0]?.focus();
  await userEvent.keyboard("ho");
  await expect.poll(() => document.querySelector('[role="status"]')?.textContent).toBe("1 passen");
  expect(pointedOut()).toBe("hobo");
});
