import type { Page } from "@playwright/test";

/** Waits until nothing fades or slides any more; what moves for ever, such as the wave, is left to. */
export function settle(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime ?? 0))
        // One that was started on something that is not drawn any more never says that it ended.
        .map((animation) =>
          Promise.race([
            animation.finished.catch(() => null),
            new Promise((done) => setTimeout(done, 1_000)),
          ]),
        ),
    ),
  );
}
