import { describe, expect, test } from "vitest";
import { isFixedScript } from "./trusted-types.ts";

const origin = "https://loslaten.example";

describe("scripts that may be started", () => {
  test.each([
    "/sw.js",
    `${origin}/sw.js`,
    "/assets/password-worker-BnlEv0o-.js",
    "/assets/password-worker.js",
    "/assets/age-worker-BnlEv0o-.js",
  ])("%s is one of the app's own", (url) => {
    expect(isFixedScript(url, origin)).toBe(true);
  });

  test.each([
    "https://elsewhere.example/sw.js",
    "//elsewhere.example/sw.js",
    "http://loslaten.example/sw.js",
    "/sw.js?then=more",
    "/other/sw.js",
    "/assets/../other.js",
    "/assets/password-worker/../evil.js",
    "/assets/password-worker-x.js/evil.js",
    "/assets/age-worker/../evil.js",
    "/assets/index-BnlEv0o-.js",
    "data:text/javascript,alert(1)",
    `blob:${origin}/3f2a`,
    "javascript:alert(1)",
    "http://[",
  ])("%s is refused", (url) => {
    expect(isFixedScript(url, origin)).toBe(false);
  });
});
