import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const style = await readFile(join(import.meta.dirname, "help-now.css"), "utf8");
const root = style.slice(style.indexOf(":root"), style.indexOf("}"));
const colourByName = new Map(
  [...root.matchAll(/--([\w-]+): (#[\da-f]{6})/g)].map(([, name = "", colour = ""]) => [name, colour]),
);

/** WCAG 2.2, "contrast ratio". */
function contrast(left: string, right: string): number {
  const [light = 0, dark = 0] = [luminance(left), luminance(right)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function colourOf(name: string): string {
  const colour = name === "white" ? "#ffffff" : colourByName.get(name);
  if (colour === undefined) throw new Error(`the help screen has no colour ${name}`);
  return colour;
}

describe("text on the help screen can be read", () => {
  test.each([
    ["ink", "deep"],
    ["ink", "deeper"],
    ["ink", "surface"],
    ["ink-soft", "deep"],
    ["ink-soft", "deeper"],
    ["ink-soft", "surface"],
    ["deep", "ink"],
    ["sun", "surface"],
    ["white", "surface"],
    ["white", "back-wave"],
    ["white", "front-wave"],
  ])("%s on %s", (text, surface) => {
    expect(contrast(colourOf(text), colourOf(surface))).toBeGreaterThanOrEqual(4.5);
  });

  test("the ring of passed time stands out from its track", () => {
    expect(contrast(colourOf("sun"), colourOf("track"))).toBeGreaterThanOrEqual(3);
  });
});
