import { afterEach, expect, test } from "vitest";
import { startScannedCode } from "./scanned-code.ts";

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
