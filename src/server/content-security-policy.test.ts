import { expect, test } from "vitest";
import {
  ageWorkerPolicy,
  pageToPolicy,
  passwordWorkerPolicy,
  strictPolicy,
} from "./content-security-policy.ts";

// From the example in the specification: https://www.w3.org/TR/CSP3/#external-hash
const helloScript = "alert('Hello, world.');";
const helloHash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

test("a page without inline code gets the strict policy", () => {
  expect(pageToPolicy('<script src="/a.js"></script><script type="module" src=/b.js></script>')).toBe(
    strictPolicy,
  );
});

test("an inline script or style is allowed by its hash, and only in its own directive", () => {
  const withScript = readDirectives(pageToPolicy(`<SCRIPT type="module">${helloScript}</SCRIPT >`));
  expect(withScript.get("script-src")).toBe(`'self' ${helloHash}`);
  expect(withScript.get("style-src")).toBe("'self'");
  const withStyle = readDirectives(pageToPolicy(`<style media="print">${helloScript}</style>`));
  expect(withStyle.get("style-src")).toBe(`'self' ${helloHash}`);
  expect(withStyle.get("script-src")).toBe("'self'");
});

test("every inline element counts, over more lines, and the same one once", () => {
  const page = `<script>\r\n1\r\n</script><p></p><script>2</script><script>2</script>`;
  const sources = readDirectives(pageToPolicy(page)).get("script-src")?.split(" ");
  expect(sources).toHaveLength(3);
  expect(pageToPolicy(page)).toBe(pageToPolicy(page.replaceAll("\r\n", "\n")));
});

test("nothing comes from elsewhere, and no text becomes code", () => {
  const directives = readDirectives(strictPolicy);
  expect(directives.get("default-src")).toBe("'none'");
  for (const closed of ["form-action", "frame-ancestors", "base-uri"])
    expect(directives.get(closed)).toBe("'none'");
  for (const [name, value] of directives) {
    if (name.endsWith("-src") && name !== "default-src") expect(value, name).toBe("'self'");
  }
  expect(directives.get("require-trusted-types-for")).toBe("'script'");
  expect(directives.get("trusted-types")).toBe("loslaten");
  expect(strictPolicy).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
});

test("the password worker may run WebAssembly and reach nothing", () => {
  expect([...readDirectives(passwordWorkerPolicy)]).toEqual([
    ["default-src", "'none'"],
    ["script-src", "'self' 'wasm-unsafe-eval'"],
  ]);
});

test("the worker for age files may reach nothing", () => {
  expect([...readDirectives(ageWorkerPolicy)]).toEqual([
    ["default-src", "'none'"],
    ["script-src", "'self'"],
  ]);
});

function readDirectives(policy: string): ReadonlyMap<string, string> {
  const pairs = policy.split("; ").map((directive): [string, string] => {
    const [name = "", ...values] = directive.split(" ");
    return [name, values.join(" ")];
  });
  return new Map(pairs);
}
