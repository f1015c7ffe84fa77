import { expect, test } from "../support/app-test.ts";
import { expectPage } from "../support/walk-start-module.ts";

test("a browser that can't keep anything safely is told so, asked nothing, and led to help", async ({
  page,
  server,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined }),
  );
  await page.goto(server.origin);
  await expectPage(page, "Deze browser kan dit niet");
  await expect(page.getByRole("link", { name: /^Begin/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Hulp nu" }).click();
  await expect(page.locator('a[href="tel:113"]').first()).toBeAttached();
});
