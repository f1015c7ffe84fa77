import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const folder = import.meta.dirname;
const read = (file: string) => readFileSync(join(folder, file), "utf8");

/** Text on its surface: at least 4.5 : 1. */
const textPairs = [
  { text: "ink", on: ["sand", "paper", "foam", "calm-bg", "alert-bg", "surge-bg"] },
  { text: "ink-soft", on: ["sand", "paper", "foam", "disabled", "calm-bg", "alert-bg", "surge-bg"] },
  { text: "tide", on: ["sand", "paper", "foam", "calm-bg", "alert-bg"] },
  { text: "tide-strong", on: ["sand", "paper", "foam"] },
  { text: "on-tide", on: ["tide"] },
  { text: "on-action", on: ["action", "action-strong"] },
  { text: "on-help", on: ["help"] },
  { text: "on-deep", on: ["tide-deep", "deep-raised", "water-far", "water-near"] },
  { text: "on-deep-soft", on: ["tide-deep", "deep-raised"] },
  { text: "calm", on: ["calm-bg", "sand", "paper"] },
  { text: "alert", on: ["alert-bg", "paper"] },
  { text: "surge", on: ["surge-bg", "sand", "paper"] },
];

/** Borders, marks and rings that carry meaning, beside what they lie on: at least 3 : 1. */
const shapePairs = [
  { shape: "line-strong", on: ["sand", "paper", "foam"] },
  { shape: "focus", on: ["sand", "paper", "foam", "calm-bg", "alert-bg", "surge-bg"] },
  { shape: "tide", on: ["line", "sand", "paper", "foam"] },
  { shape: "action", on: ["sand", "paper", "foam"] },
  { shape: "help", on: ["sand", "paper"] },
  { shape: "calm", on: ["calm-bg"] },
  { shape: "alert", on: ["alert-bg", "paper"] },
  { shape: "surge", on: ["surge-bg", "paper"] },
  { shape: "sun", on: ["tide-deep", "deep-line"] },
];

/** The same tokens on the deep, where they are set again and `tide-deep` is the page. */
const deepTextPairs = [
  { text: "ink", on: ["tide-deep", "paper", "foam"] },
  { text: "ink-soft", on: ["tide-deep", "paper", "foam", "disabled"] },
  { text: "tide", on: ["tide-deep", "paper", "foam"] },
  { text: "tide-strong", on: ["tide-deep", "foam"] },
  { text: "on-tide", on: ["tide"] },
  { text: "on-action", on: ["action", "action-strong"] },
];
const deepShapePairs = [
  { shape: "line-strong", on: ["tide-deep", "paper", "foam"] },
  { shape: "focus", on: ["tide-deep", "paper", "foam"] },
  { shape: "tide", on: ["tide-deep", "foam"] },
  { shape: "action", on: ["tide-deep", "foam"] },
];

type Palette = ReadonlyMap<string, string>;

const tokens = read("tokens.css");
const [rootBlock = "", deepBlock = ""] = ['[data-surface="white"] {', '[data-surface="deep"] {'].map(
  (start) => {
    const from = tokens.indexOf(start) + start.length;
    return tokens.slice(from, tokens.indexOf("\n}", from));
  },
);

for (const scheme of ["light", "dark"] as const) {
  const palette = readPalette(rootBlock, scheme, new Map());
  const deep = readPalette(deepBlock, scheme, palette);

  describe(`${scheme} scheme`, () => {
    test("the colours were read", () => {
      expect(palette.size).toBeGreaterThan(30);
      expect(deep.get("ink")).not.toBe(palette.get("ink"));
    });

    for (const { text, on } of textPairs) {
      test(`${text} can be read on ${on.join(", ")}`, () => expectContrast(palette, text, on, 4.5));
    }
    for (const { shape, on } of shapePairs) {
      test(`${shape} can be seen on ${on.join(", ")}`, () => expectContrast(palette, shape, on, 3));
    }
    for (const { text, on } of deepTextPairs) {
      test(`on the deep, ${text} can be read on ${on.join(", ")}`, () => expectContrast(deep, text, on, 4.5));
    }
    for (const { shape, on } of deepShapePairs) {
      test(`on the deep, ${shape} can be seen on ${on.join(", ")}`, () => expectContrast(deep, shape, on, 3));
    }
  });
}

describe("the table is complete", () => {
  const sheets = readdirSync(folder).filter((file) => file.endsWith(".css") && file !== "tokens.css");
  const css = sheets.map(read).join("\n");
  const listedText = new Set(textPairs.map((pair) => pair.text));
  const listedSurfaces = new Set([...textPairs, ...shapePairs].flatMap((pair) => pair.on));

  test("the style sheets were found", () => {
    expect(sheets.length).toBeGreaterThan(20);
  });

  test("every token that colours text stands in it", () => {
    const used = namesIn(css, /(?:^|[\s;{])color:\s*var\(--([a-z-]+)/g).filter((name) => name !== "tone");
    expect(used.length).toBeGreaterThan(8);
    expect(used.filter((name) => !listedText.has(name))).toEqual([]);
  });

  test("every token that a surface is filled with stands in it", () => {
    const decoration = new Set(["tide-mist", "track", "line"]);
    const used = namesIn(css, /background(?:-color)?:\s*var\(--([a-z-]+)/g).filter(
      (name) => !decoration.has(name),
    );
    expect(used.length).toBeGreaterThan(8);
    expect(used.filter((name) => !listedSurfaces.has(name))).toEqual([]);
  });

  test("no component brings a text colour of its own", () => {
    expect(css.match(/(?:^|[\s;{])color:\s*(?:#(?!000000)|rgb)/g)).toBeNull();
  });
});

test("the measure itself: black on white is 21, equal colours are 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#17616b", "#17616b")).toBe(1);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

/** Tokens of one block as hex by name; a token that repeats another takes its value from `outer`. */
function readPalette(block: string, scheme: "light" | "dark", outer: Palette): Palette {
  const palette = new Map(outer);
  const hex = "(#[0-9a-f]{6})";
  const value = new RegExp(
    `--([a-z-]+):\\s*(?:light-dark\\(${hex},\\s*${hex}\\)|${hex}|var\\(--([a-z-]+)\\));`,
    "g",
  );
  for (const [, name = "", light, dark, single, other] of block.matchAll(value)) {
    const colour = single ?? (scheme === "light" ? light : dark) ?? outer.get(other ?? "");
    if (colour !== undefined) palette.set(name, colour);
  }
  return palette;
}

function expectContrast(palette: Palette, front: string, surfaces: readonly string[], least: number): void {
  for (const surface of surfaces) {
    const ratio = contrast(colourOf(palette, front), colourOf(palette, surface));
    expect(ratio, `${front} on ${surface}`).toBeGreaterThanOrEqual(least);
  }
}

function colourOf(palette: Palette, name: string): string {
  const colour = palette.get(name);
  if (colour === undefined) throw new Error(`tokens.css has no --${name}`);
  return colour;
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(left: string, right: string): number {
  const [high = 0, low = 0] = [luminance(left), luminance(right)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function namesIn(css: string, pattern: RegExp): readonly string[] {
  return [...new Set([...css.matchAll(pattern)].map(([, name = ""]) => name))];
}
