import { expect, test } from "vitest";
import { readApiOrigin } from "./api-origin.ts";

test("an API elsewhere is an https origin, or one on this machine", () => {
  expect(readApiOrigin({})).toBe("");
  expect(readApiOrigin({ API_ORIGIN: "" })).toBe("");
  expect(readApiOrigin({ API_ORIGIN: "https://API.example.org/" })).toBe("https://api.example.org");
  expect(readApiOrigin({ API_ORIGIN: "http://127.0.0.1:3001" })).toBe("http://127.0.0.1:3001");
});

test.each([
  "http://api.example.org",
  "https://api.example.org/v1",
  "https://a; script-src *",
  "javascript:alert(1)",
  "api",
])("anything else ends the build: %s", (given) => {
  expect(() => readApiOrigin({ API_ORIGIN: given })).toThrow("API_ORIGIN");
});
