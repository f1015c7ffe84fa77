import { expect, test } from "vitest";
import { diaryDayPath, moduleDonePath, modulePath, pathToRoute } from "./routes.ts";

test("the paths that the app makes lead back to their place", () => {
  expect(pathToRoute(modulePath("start", 0))).toEqual({ screen: "module", moduleId: "start", page: 0 });
  expect(pathToRoute(modulePath("start", 11))).toEqual({ screen: "module", moduleId: "start", page: 11 });
  expect(pathToRoute(moduleDonePath("start"))).toEqual({ screen: "module-done", moduleId: "start" });
  expect(pathToRoute(diaryDayPath("2026-11-22"))).toEqual({ screen: "check-in", day: "2026-11-22" });
});

test("a fixed place wins from one with a name in it", () => {
  expect(pathToRoute("/dagboek/nu")).toEqual({ screen: "check-in", day: null });
});

test.each([
  "",
  "/nergens",
  "/programma/start",
  "/programma/start/0",
  "/programma/start/x",
  "/programma//1",
  "/vandaag/",
])("%s names no place", (path) => {
  expect(pathToRoute(path)).toBeNull();
});
