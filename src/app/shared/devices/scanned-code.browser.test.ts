import { afterEach, expect, test } from "vitest";
import { invitationLink, startScannedCode } from "./scanned-code.ts";

const home = location.pathname + location.search;
afterEach(() => history.replaceState(null, "", home));

test("the code is taken out of the address at once, and forgotten when it was used", () => {
  history.replaceState(null, "", "/toestel#7kq2m9xwpt");
  const scanned = startScannedCode(window);
  expect(location.href.endsWith("/toestel")).toBe(true);
  expect(scanned.code.value).toBe("7kq2m9xwpt");
  scanned.forget();
  expect(scanned.code.value).toBeNull();
});

test("what is no code leaves the address all the same, and is not kept", () => {
  history.replaceState(null, "", "/toestel#<script>");
  expect(startScannedCode(window).code.value).toBeNull();
  expect(location.hash).toBe("");
});

test("the hash of any other place is left alone", () => {
  history.replaceState(null, "", "/hulp-nu#7KQ2M9XWPT");
  expect(startScannedCode(window).code.value).toBeNull();
  expect(location.hash).toBe("#7KQ2M9XWPT");
});

test("an invitation leaves the address at once too, where the links of the role lie", () => {
  const code = "AQL3-x_".repeat(16);
  history.replaceState(null, "", `/buddy/uitnodiging#${code}`);
  expect(startScannedCode(window, invitationLink).code.value).toBeNull();
  expect(location.hash).toBe(`#${code}`);
  expect(startScannedCode(window, invitationLink, "/buddy/uitnodiging").code.value).toBe(code);
  expect(location.href.endsWith("/buddy/uitnodiging")).toBe(true);
});

test("a link that was pasted brings its code as well, and anything else brings none", () => {
  const code = "AQL3-x_".repeat(16);
  const scanned = startScannedCode(window, invitationLink, "/buddy/uitnodiging");
  expect(scanned.take("zie je straks")).toBe(false);
  expect(scanned.take("https://loslaten.example/buddy/uitnodiging#kort")).toBe(false);
  expect(scanned.code.value).toBeNull();
  expect(scanned.take(` https://loslaten.example/buddy/uitnodiging#${code} `)).toBe(true);
  expect(scanned.code.value).toBe(code);
});
