import { expect, test } from "vitest";
import { checkNewSecret } from "./check-secret.ts";

test.each(["000000", "123456", "987654", "121212", "7777777", "010101"])("the PIN %s is too easy", (pin) => {
  expect(checkNewSecret("pin", pin)).toBe("easy-pin");
});

test.each(["", "12345", "12345a", " 482913", "één"])("%s is no PIN", (pin) => {
  expect(checkNewSecret("pin", pin)).toBe("too-short-pin");
});

test.each(["482913", "135790", "1123581321"])("the PIN %s will do", (pin) => {
  expect(checkNewSecret("pin", pin)).toBeNull();
});

test("a phrase has twelve characters, spaces around it not counted", () => {
  expect(checkNewSecret("phrase", "elf tekens.")).toBe("too-short-phrase");
  expect(checkNewSecret("phrase", "  elf tekens.   ")).toBe("too-short-phrase");
  expect(checkNewSecret("phrase", "twaalf teken")).toBeNull();
});
