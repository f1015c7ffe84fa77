import type { Inline } from "./inline.ts";

/** `ownWord` is what stands in for the participant's own word. */
export function inlinesToText(inlines: readonly Inline[], ownWord = "gewoonte"): string {
  return inlines.map((inline) => inlineToText(inline, ownWord)).join("");
}

function inlineToText(inline: Inline, ownWord: string): string {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "own-word":
      return ownWord;
    case "strong":
    case "emphasis":
    case "link":
      return inlinesToText(inline.children, ownWord);
  }
}
