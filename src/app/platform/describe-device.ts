type Pattern = readonly [name: string, pattern: RegExp];

/** In this order: what comes later calls itself by the names of what came before. */
const browsers: readonly Pattern[] = [
  ["Samsung Internet", /SamsungBrowser\//],
  ["Opera", /OPR\//],
  ["Edge", /Edg(?:A|iOS)?\//],
  ["Firefox", /(?:Firefox|FxiOS)\//],
  ["Chrome", /(?:Chrome|CriOS)\//],
  ["Safari", /Safari\//],
];
const systems: readonly Pattern[] = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["ChromeOS", /CrOS/],
  ["Mac", /Macintosh/],
  ["Linux", /Linux/],
];

/**
 * "Android · Chrome", for a list in which somebody has to know their own devices again; `userAgent` as the browser gives
 * it. What is not known is left out. It names no model and no version, and goes nowhere unsealed.
 */
export function describeDevice(userAgent: string): string {
  return [systems, browsers].flatMap((patterns) => firstMatch(patterns, userAgent)).join(" · ");
}

function firstMatch(patterns: readonly Pattern[], userAgent: string): readonly string[] {
  const found = patterns.find(([, pattern]) => pattern.test(userAgent));
  return found === undefined ? [] : [found[0]];
}
