import type { Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { lookAtPage } from "../support/look-at-page.ts";
import { expectAccessible } from "./expect-accessible.ts";

/** Each is a fault in one look alone, as a style sheet could bring it in. */
const faults: readonly { readonly look: string; readonly style: string }[] = [
  { look: "light", style: "@media (prefers-color-scheme: light) { h1 { color: #ddd !important } }" },
  { look: "dark", style: "@media (prefers-color-scheme: dark) { h1 { color: #333 !important } }" },
  // The looks from here on keep the dark colours.
  { look: "320 px", style: "@media (max-width: 330px) { h1 { color: #333 !important } }" },
  { look: "320 px", style: "@media (max-width: 330px) { h1 { min-width: 900px } }" },
  { look: "320 px", style: "@media (max-width: 330px) { #planted { display: block !important } }" },
  { look: "200 % text", style: "h1 { min-width: 17rem }" },
  {
    look: "forced colours",
    style: "@media (forced-colors: active) { #planted { display: block !important } }",
  },
  { look: "reduced motion", style: "@media (prefers-reduced-motion) { h1 { color: #333 !important } }" },
];

/** A button without a name, which is not seen until a style shows it. */
async function plant(page: Page, style: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`#planted { display: none } ${text}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const button = document.createElement("button");
    button.id = "planted";
    button.append(document.createElement("span"));
    button.style.cssText = "width: 50px; height: 50px";
    document.querySelector("h1")?.after(button);
  }, style);
}

for (const { look, style } of faults) {
  test(`a fault in ${look} alone is found there: ${style}`, async ({ page, server }) => {
    await page.goto(`${server.origin}/over`);
    await plant(page, style);
    await expect(expectAccessible(page)).rejects.toThrow(` in ${look}`);
  });
}

test("what is planted is no fault as long as nothing shows it", async ({ page, server }) => {
  await page.goto(`${server.origin}/over`);
  await plant(page, "");
  await expectAccessible(page);
});

test("the quick look at a page of a module finds a fault in each of its looks", async ({ page, server }) => {
  for (const { look, style } of faults
    .slice(0, 4)
    .filter(({ look, style }) => look !== "320 px" || style.includes("min-width"))) {
    await page.goto(`${server.origin}/programma/start/1`);
    await plant(page, style);
    await expect(lookAtPage(page), style).rejects.toThrow(` in ${look}`);
  }
  await page.goto(`${server.origin}/programma/start/1`);
  await plant(page, "");
  await lookAtPage(page);
});
