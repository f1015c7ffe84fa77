import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { Button } from "./button.tsx";
import { CheckList } from "./check-list.tsx";
import { ColumnSorter } from "./column-sorter.tsx";
import { Scale } from "./scale.tsx";

afterEach(() => {
  render(null, document.body);
});

test("a busy button keeps its focus and does nothing", () => {
  const onClick = vi.fn();
  render(<Button onClick={onClick}>Bewaar</Button>, document.body);
  const button = document.querySelector("button");
  button?.focus();
  render(
    <Button onClick={onClick} busy>
      Bewaar
    </Button>,
    document.body,
  );
  button?.click();
  expect(onClick).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
});

test("a scale suggests no number, and its ends are read with their meaning", () => {
  const onChange = vi.fn();
  render(
    <Scale
      name="urge"
      legend="Hoe sterk?"
      min={0}
      max={10}
      value={null}
      low="geen"
      high="heel sterk"
      onChange={onChange}
    />,
    document.body,
  );
  const radios = [...document.querySelectorAll("input")];
  expect(radios.map((radio) => radio.checked)).not.toContain(true);
  expect(radios[0]?.getAttribute("aria-label")).toBe("0: geen");
  expect(radios[10]?.getAttribute("aria-label")).toBe("10: heel sterk");
  radios[7]?.click();
  expect(onChange).toHaveBeenCalledExactlyOnceWith(7);
});

test("'none of these' in a list of chips clears the others", () => {
  const onChange = vi.fn();
  render(
    <CheckList
      name="body"
      legend="Waar?"
      options={[
        { id: "belly", label: "buik" },
        { id: "none", label: "nergens" },
      ]}
      values={["belly"]}
      exclusive={["none"]}
      look="chips"
      onChange={onChange}
    />,
    document.body,
  );
  document.querySelector<HTMLInputElement>('input[value="none"]')?.click();
  expect(onChange).toHaveBeenCalledExactlyOnceWith(["none"]);
});

test("an own item is added by Enter, without the spaces around it, and only own items can be removed", async () => {
  const onAdd = vi.fn();
  const onRemove = vi.fn();
  render(
    <ColumnSorter
      legend="Waar hoort dit?"
      columns={[
        { id: "inner", label: "stop" },
        { id: "outer", label: "goed" },
      ]}
      items={[
        { id: "given", label: "Hardlopen", column: null, own: false },
        { id: "mine", label: "Koken", column: "outer", own: true },
      ]}
      ownLabel="Iets van jezelf"
      addLabel="Voeg toe"
      removeLabel={(label) => `Haal ${label} weg`}
      maxOwnItems={2}
      onPlace={() => {}}
      onAdd={onAdd}
      onRemove={onRemove}
    />,
    document.body,
  );
  const input = document.querySelector<HTMLInputElement>('input[type="text"]');
  if (input === null) throw new Error("no field for an own item");
  input.value = "  zingen ";
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  // The field has taken over what was typed once the button is no longer off.
  const add = () =>
    [...document.querySelectorAll("button")].find((button) => button.textContent === "Voeg toe");
  await expect.poll(() => add()?.disabled).toBe(false);
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  expect(onAdd).toHaveBeenCalledExactlyOnceWith("zingen");
  const removals = [...document.querySelectorAll<HTMLButtonElement>('button[aria-label^="Haal"]')];
  expect(removals).toHaveLength(1);
  removals[0]?.click();
  expect(onRemove).toHaveBeenCalledExactlyOnceWith("mine");
});
