import { expect, test } from "vitest";
import { textToQrPath } from "./qr-path.ts";
import { readQr } from "./read-qr.test-support.ts";

const quietZone = 4;

/** The dark modules as the path draws them, as a camera would see them. */
function drawnModules(path: string): ReadonlySet<string> {
  const dark = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let run = 0; run < Number(length); run += 1) dark.add(`${Number(x) + run} ${y}`);
  }
  return dark;
}

function readPath({ size, path }: { readonly size: number; readonly path: string }): string {
  const dark = drawnModules(path);
  return readQr(size - 2 * quietZone, (x, y) => dark.has(`${x + quietZone} ${y + quietZone}`));
}

test.each([
  "https://a.nl/toestel#ABCDEFGHJK",
  "https://loslaten.example/toestel#7KQ2M9XWPT",
  "https://programma.loslaten.example:8443/toestel#ABCDE",
])("what is read back from the drawing is what was put in: %s", (text) => {
  expect(readPath(textToQrPath(text))).toBe(text);
});

test("there is nothing but light in the quiet zone", () => {
  const { size, path } = textToQrPath("https://a.nl/toestel#ABCDEFGHJK");
  const inZone = [...drawnModules(path)].filter((place) =>
    place.split(" ").some((at) => Number(at) < quietZone || Number(at) >= size - quietZone),
  );
  expect(inZone).toEqual([]);
});

test("the reader notices one module that is not as it should be", () => {
  const { size, path } = textToQrPath("https://a.nl/toestel#ABCDEFGHJK");
  const dark = new Set(drawnModules(path));
  const place = `${quietZone + 12} ${quietZone + 12}`;
  if (!dark.delete(place)) dark.add(place);
  const read = () => readQr(size - 2 * quietZone, (x, y) => dark.has(`${x + quietZone} ${y + quietZone}`));
  expect(read).toThrow("fault");
});
