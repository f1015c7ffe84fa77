import { describe, expect, test } from "vitest";
import type { HelpLine } from "../../../domain/safety/help-line.ts";
import { helpNowTexts } from "../../strings/nl/help-now.ts";
import { renderHelpNowPage } from "./render-help-now-page.ts";

const line: HelpLine = {
  id: "other",
  name: "Een hulplijn",
  dial: "08001234567",
  number: "0800-123 45 67",
  about: "Als je wilt praten.",
  hours: "Dag en nacht",
  cost: "Gratis",
  checkedOn: "2025-11-22",
  source: "https://example.org/",
};
const emergency: HelpLine = { ...line, id: "112", name: "112", dial: "112", number: "112" };
const suicidePrevention: HelpLine = {
  ...line,
  id: "113",
  name: "113",
  dial: "113",
  number: "113",
  alternative: "Of bel 0800-0113.",
};
const helpLines = [line, suicidePrevention, emergency];

function dialledIn(html: string): readonly string[] {
  return [...html.matchAll(/href="tel:(\d+)"/g)].map(([, number = ""]) => number);
}

describe("numbers to call", () => {
  const html = renderHelpNowPage(helpNowTexts, helpLines);

  test("every help line is a link that a phone can dial", () => {
    expect(new Set(dialledIn(html))).toEqual(new Set(["112", "113", "08001234567", "08000113"]));
  });

  test("danger to life comes first, whatever the order of the content", () => {
    expect(dialledIn(html).slice(0, 2)).toEqual(["112", "113"]);
  });

  test("a second number in a sentence can be dialled too", () => {
    expect(html).toContain('Of bel <a href="tel:08000113">0800-0113</a>.');
  });

  test("says that the app calls nobody and that nobody reads along", () => {
    expect(html).toContain(helpNowTexts.crisis.intro);
  });

  test("tells the day that holds for all numbers: the oldest check", () => {
    const [first, ...others] = helpLines;
    const older = { ...(first ?? line), checkedOn: "2025-03-01" };
    expect(renderHelpNowPage(helpNowTexts, [older, ...others])).toContain("1 maart 2025");
  });

  test.each(["112", "113"])("a page without %s is not made", (number) => {
    const without = helpLines.filter(({ dial }) => dial !== number);
    expect(() => renderHelpNowPage(helpNowTexts, without)).toThrow(number);
  });
});

test("what stands in the content can never become markup", () => {
  const hostile = `<img src=x onerror="alert('x')">&`;
  const html = renderHelpNowPage(helpNowTexts, [
    { ...emergency, name: hostile, about: hostile, hours: hostile, cost: hostile, alternative: hostile },
    { ...suicidePrevention, number: hostile },
  ]);
  expect(html).not.toContain("<img");
  expect(html).not.toContain('"alert');
  expect(html).toContain("&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;&amp;");
});

test("every tile and link leads to a part of the page", () => {
  const html = renderHelpNowPage(helpNowTexts, helpLines);
  const targets = [...html.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(6);
  for (const id of targets) expect(html).toContain(`id="${id}"`);
});

test("the page holds no inline style or script: the policy would drop it", () => {
  const html = renderHelpNowPage(helpNowTexts, helpLines);
  expect(html).not.toMatch(/\sstyle=|\son\w+=|<script|<style/);
});
