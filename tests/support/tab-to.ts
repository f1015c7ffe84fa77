import { expect, type Locator } from "@playwright/test";

/** As somebody without a mouse comes there: by the Tab key alone, in a few steps. */
export async function tabTo(target: Locator, steps = 20): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < steps && !(await isThere()); step += 1) await target.page().keyboard.press("Tab");
  await expect(target).toBeFocused();
}
