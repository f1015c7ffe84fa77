import { expect, test } from "vitest";
import { isOpenWhenEmpty, isOpenWhenLocked, pathToAddress } from "./areas.ts";
import { modulePath } from "./paths.ts";

test("an address is an area and a place in it", () => {
  expect(pathToAddress("/")).toEqual({ area: "", place: "" });
  expect(pathToAddress("/plan")).toEqual({ area: "plan", place: "" });
  expect(pathToAddress("/plan/triggers")).toEqual({ area: "plan", place: "/triggers" });
  expect(pathToAddress("/nieuw-toestel/code")).toEqual({ area: "nieuw-toestel", place: "/code" });
});

test.each(["", "/nergens", "/planning", "//plan", "/api/health", "/hulp-nu"])(
  "%j lies outside the app",
  (path) => {
    expect(pathToAddress(path)).toBeNull();
  },
);

test("a locked app shows nothing that somebody keeps", () => {
  expect(["/over", "/privacy", "/instellingen/wissen"].every(isOpenWhenLocked)).toBe(true);
  for (const path of ["/vandaag", "/dagboek", "/plan", "/inzicht", "/instellingen", modulePath("start", 0)])
    expect(isOpenWhenLocked(path)).toBe(false);
});

test("without anything kept somebody can begin, or come in from another device", () => {
  expect(
    [modulePath("start", 0), "/nieuw-toestel", "/nieuw-toestel/code", "/toestel"].every(isOpenWhenEmpty),
  ).toBe(true);
  for (const path of ["/vandaag", "/programma", "/programma/start/klaar", "/programma/start/0", "/plan"])
    expect(isOpenWhenEmpty(path)).toBe(false);
});
