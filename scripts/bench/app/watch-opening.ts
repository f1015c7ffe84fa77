declare global {
  /** Follows the link and resolves with the time until what is looked for has been painted, in ms. */
  var benchOpen: (href: string, selector: string) => Promise<number>;
  var benchEvents: { readonly id: number; readonly start: number; readonly duration: number }[];
}

/** Runs in the page from its first moment: marks when Vandaag can be used, and listens to every tap and key. */
export function watchOpening(): void {
  globalThis.benchEvents = [];
  // Lets the bench time the app's own work; what is read here is a time and a number.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ("interactionId" in entry && typeof entry.interactionId === "number" && entry.interactionId > 0)
        globalThis.benchEvents.push({
          id: entry.interactionId,
          start: entry.startTime,
          duration: entry.duration,
        });
  }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  const afterPaint = (): Promise<void> =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const look = (): void => {
    const isUsable = document.querySelector("h1") !== null && document.querySelector("main button") !== null;
    if (!isUsable) requestAnimationFrame(look);
    else void afterPaint().then(() => performance.mark("usable"));
  };
  requestAnimationFrame(look);
  globalThis.benchOpen = async (href, selector) => {
    const link = document.querySelector<HTMLElement>(`a[href="${href}"]`);
    if (link === null) throw new Error(`no link to ${href}`);
    const from = performance.now();
    link.click();
    while (location.pathname !== href || document.querySelector(selector) === null)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await afterPaint();
    return performance.now() - from;
  };
}
