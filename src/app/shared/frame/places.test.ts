import { expect, test } from "vitest";
import { drawPlace, type Places } from "./places.tsx";

const places: Places = [
  ["", () => "front"],
  ["/nu", () => "now"],
  ["/:/klaar", (name) => `done ${name}`],
  ["/:/:", (name = "", page = "") => (/^[1-9]$/.test(page) ? `${name} ${page}` : null)],
  ["/:", (name) => `named ${name}`],
];

test.each([
  ["", "front"],
  ["/nu", "now"],
  ["/start", "named start"],
  ["/start/klaar", "done start"],
  ["/start/3", "start 3"],
])("%j is %s", (place, drawn) => {
  expect(drawPlace(places, place)).toBe(drawn);
});

test.each(["/", "/start/0", "/start/3/4", "//3"])("%j names no place", (place) => {
  expect(drawPlace(places, place)).toBeNull();
});
