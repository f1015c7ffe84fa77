import { escapeHtml } from "./escape-html.ts";

/** 0 to 10 as radios in two rows, so that every number is as wide as a thumb. */
export function renderTenScale(options: {
  readonly name: string;
  readonly legend: string;
  readonly low: string;
  readonly high: string;
  readonly isHidden?: boolean;
}): string {
  const { name, legend, low, high, isHidden = false } = options;
  const numbers = Array.from(
    { length: 11 },
    (_, number) =>
      `<label><input class="sr" type="radio" name="${name}" value="${number}"><span>${number}</span></label>`,
  );
  return `<fieldset class="ten" id="${name}"${isHidden ? " hidden" : ""}><legend id="${name}-legend">${escapeHtml(legend)}</legend><div>${numbers.join("")}</div><p class="ends" aria-hidden="true"><span>${escapeHtml(low)}</span><span>${escapeHtml(high)}</span></p></fieldset>`;
}
