import type { Inline } from "../../src/domain/programme/inline.ts";
import { inlinesToText } from "../../src/domain/programme/inlines-to-text.ts";
import type { Block } from "../../src/domain/programme/module.ts";
import { type Programme, placeIn, type Text } from "./programme.ts";

/** What stands in a block itself; nothing for a box, which holds blocks, and for an exercise. */
export function ownTexts(programme: Programme, block: Block): readonly Text[] {
  const place = placeIn(programme, block);
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "quote":
      return [{ place, text: inlinesToText(block.children) }];
    case "list":
      return block.items.map((item) => ({ place: placeIn(programme, item), text: inlinesToText(item) }));
    case "evidence":
    case "help-lines":
    case "exercise":
    case "homework":
    case "review":
      return [];
  }
}

/** Every block of a page, those in boxes too. */
export function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.type === "evidence" ? [block, ...allBlocks(block.blocks)] : [block],
  );
}

/** Every run of inlines in a block itself. */
export function ownInlines(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "quote":
      return [block.children];
    case "list":
      return block.items;
    case "evidence":
    case "help-lines":
    case "exercise":
    case "homework":
    case "review":
      return [];
  }
}
