import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { Paper, type PaperKind } from "./paper.tsx";

afterEach(() => {
  render(null, document.body);
});

const line = "Als ik alleen thuis ben na een drukke dag, dan ga ik eerst een uur naar buiten.";

/** Which letters are the largest that fit, for so many lines. */
async function fitOf(kind: PaperKind, count: number) {
  const onFit = vi.fn();
  render(
    <Paper kind={kind} size={0} onFit={onFit}>
      <div data-room style={{ blockSize: "100%", overflow: "hidden" }}>
        {Array.from({ length: count }, (_, index) => (
          <div key={index}>{line}</div>
        ))}
      </div>
    </Paper>,
    document.body,
  );
  await expect.poll(() => onFit.mock.calls.length).toBeGreaterThan(0);
  return onFit.mock.calls[0]?.[0];
}

test("a few lines stand in the largest letters, more in smaller ones, and too many do not fit", async () => {
  for (const kind of ["a4", "card"] as const) {
    const few = await fitOf(kind, 3);
    render(null, document.body);
    expect(few).toEqual({ size: 0, fits: true });
    const many = await fitOf(kind, kind === "a4" ? 60 : 14);
    render(null, document.body);
    expect(many.fits).toBe(true);
    expect(many.size).toBeGreaterThan(0);
    const tooMany = await fitOf(kind, 400);
    render(null, document.body);
    expect(tooMany).toEqual({ size: 5, fits: false });
  }
});

test("as a picture it is out of reach of keyboard and screen reader, and as wide as there is room", async () => {
  document.body.style.inlineSize = "300px";
  await fitOf("a4", 3);
  const [frame] = document.body.children;
  expect([frame?.getAttribute("aria-hidden"), frame?.hasAttribute("inert")]).toEqual(["true", true]);
  await expect.poll(() => frame?.firstElementChild?.getBoundingClientRect().width ?? 0).toBeLessThan(301);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  document.body.style.inlineSize = "";
});
