import { caseTabs } from "../../src/app/therapist/cases/case-path.ts";
import { expect, test } from "../support/app-test.ts";
import { makeDesk } from "../support/desk-people.ts";
import { findViolations } from "../support/find-violations.ts";
import { goInDesk, openDesk } from "../support/open-desk.ts";
import { settle } from "../support/settle.ts";

test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false });

/** The window of a desk in both schemes, and a tablet and a phone in one each: what differs there is the layout. */
const looks = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 768, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const;

test("every screen of the desk, at three widths, light and dark", async ({ page, server }) => {
  test.setTimeout(300_000);
  const desk = await makeDesk(server.origin);
  await openDesk(page, server.origin, desk);
  const screens = [
    { path: "", ready: "Cliënten" },
    ...caseTabs.map((tab) => ({
      path: `/client/${desk.circleOf("Sam V.")}/${tab}`,
      ready: "Sam V.",
    })),
    { path: `/client/${desk.circleOf("Tom B.")}/overzicht`, ready: "Tom B." },
    { path: "/client/ab/overzicht", ready: "Cliënt" },
    { path: "/berichten", ready: "Berichten" },
    { path: "/team", ready: "Team" },
    { path: "/uitnodigen", ready: "Uitnodigen" },
    { path: "/instellingen", ready: "Instellingen" },
    { path: "/oprichten", ready: "Een praktijk beginnen" },
    { path: "/uitnodiging", ready: "Een uitnodiging openen" },
  ];
  for (const { path, ready } of screens) {
    await goInDesk(page, path);
    await expect(page.getByRole("heading", { level: 1, name: ready })).toBeVisible();
    // Not the frame alone: what stands in it is loaded when it is opened.
    await expect(page.locator("main :is(h2, p, table, li, label)").nth(1)).toBeVisible();
    await expect(page.getByText("Ik haal op wat")).toHaveCount(0);
    for (const { width, colorScheme } of looks) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await settle(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
      expect(await findViolations(page), `${path} at ${width}, ${colorScheme}`).toEqual([]);
    }
  }
});
