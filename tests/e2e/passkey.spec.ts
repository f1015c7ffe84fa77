import type { Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { keepOneAnswer, setPin } from "../support/keep-one-answer.ts";
import { addVirtualAuthenticator } from "../support/virtual-authenticator.ts";
import { expectPage } from "../support/walk-start-module.ts";

const pin = "482913";
const unlockName = "Open met vingerafdruk, gezicht of toestelcode";

/** A passkey belongs to a name, which an address of numbers has not. */
function named(server: { readonly port: number }): string {
  return `http://localhost:${server.port}`;
}

async function openWithPin(page: Page): Promise<void> {
  await page.getByLabel("Je pincode", { exact: true }).fill(pin);
  await page.getByRole("button", { name: "Open", exact: true }).click();
}

test("a passkey opens the app beside the PIN, on its own authenticator only, until it is taken off", async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  const origin = named(server);
  const authenticator = await addVirtualAuthenticator(page);
  await keepOneAnswer(page, origin);
  await setPin(page, origin, pin);
  await page.getByRole("button", { name: "Snel openen instellen" }).click();
  await expectPage(page, "Slot op de app");
  await page.getByRole("button", { name: "Zet snel openen aan" }).click();
  await expect(page.getByText("Snel openen staat aan.")).toBeVisible();
  expect(await authenticator.names()).toEqual(["Loslaten"]);

  await page.goto(`${origin}/instellingen/slot`);
  await expectPage(page, "Even openen");
  // By keyboard: it is the first thing behind the help and the hiding.
  for (const control of [
    page.getByRole("link", { name: "Hulp nu" }),
    page.getByRole("button", { name: "Snel verbergen" }),
    page.getByRole("button", { name: unlockName }),
  ]) {
    await page.keyboard.press("Tab");
    await expect(control).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expectPage(page, "Slot op de app");

  await page.reload();
  await expectPage(page, "Even openen");
  await openWithPin(page);
  await expectPage(page, "Slot op de app");

  // Another phone, another finger: the same page asks, and stays closed.
  await page.reload();
  await authenticator.takeAway();
  const other = await addVirtualAuthenticator(page);
  await page.getByRole("button", { name: unlockName }).click();
  await expect(page.getByText("Dat lukte niet. Probeer het nog eens, of gebruik je pincode.")).toBeVisible();
  await expectPage(page, "Even openen");
  await openWithPin(page);

  await page.getByRole("button", { name: "Zet snel openen uit" }).click();
  await expect(page.getByText("Snel openen is uit.")).toBeVisible();
  await page.getByRole("button", { name: "Zet snel openen aan" }).click();
  await expect(page.getByText("Snel openen staat aan.")).toBeVisible();
  await page.getByRole("button", { name: "Zet snel openen uit" }).click();
  await expect(page.getByText("Snel openen is uit.")).toBeVisible();
  await expect.poll(other.names).toEqual([]);
  await page.reload();
  await expectPage(page, "Even openen");
  await expect(page.getByRole("button", { name: unlockName })).toHaveCount(0);
  await openWithPin(page);
  await expectPage(page, "Slot op de app");
});

test("changing the lock turns the passkey off, and says so before and after", async ({ page, server }) => {
  test.setTimeout(120_000);
  const origin = named(server);
  const authenticator = await addVirtualAuthenticator(page);
  await keepOneAnswer(page, origin);
  await setPin(page, origin, pin);
  await page.getByRole("button", { name: "Snel openen instellen" }).click();
  await page.getByRole("button", { name: "Zet snel openen aan" }).click();
  await expect(page.getByText("Snel openen staat aan.")).toBeVisible();

  await page.getByRole("link", { name: "Verander het slot" }).click();
  await expect(page.getByText("Met een ander slot gaat snel openen uit.")).toBeVisible();
  await page.getByRole("radio", { name: "Een zin" }).check({ force: true });
  await page.getByLabel("Je zin", { exact: true }).fill("drie natte zeehonden");
  await page.getByLabel("Nog een keer je zin").fill("drie natte zeehonden");
  await page.getByRole("button", { name: "Zet het slot erop" }).click();
  await expectPage(page, "Het slot zit erop.");
  await expect(page.getByText("Snel openen staat nu uit.")).toBeVisible();
  await expect.poll(authenticator.names).toEqual([]);
  await page.goto(`${origin}/vandaag`);
  await expectPage(page, "Even openen");
  await expect(page.getByRole("button", { name: unlockName })).toHaveCount(0);
});

test("where no passkey can be, the screen says so and offers none", async ({ page, server }) => {
  test.setTimeout(120_000);
  await addVirtualAuthenticator(page);
  await keepOneAnswer(page, server.origin);
  await setPin(page, server.origin, pin);
  await page.getByRole("button", { name: "Snel openen instellen" }).click();
  await expect(page.getByText("Op dit toestel of in deze browser kan dat niet.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Zet snel openen/ })).toHaveCount(0);
});
