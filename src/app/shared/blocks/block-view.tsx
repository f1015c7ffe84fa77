import type { ComponentChildren } from "preact";
import type { Block } from "../../../domain/programme/module.ts";
import { placedExerciseId } from "../../../domain/programme/placed-exercise.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { EvidenceBox } from "../../ui/evidence-box.tsx";
import { InlineText } from "./inline-text.tsx";

type Props = {
  readonly blocks: readonly Block[];
  readonly ownWord: string;
  /** Draws the exercise that stands at this place, by the id that the module holds it under. */
  readonly exercise: (exerciseId: string) => ComponentChildren;
  readonly helpLines: (ids: readonly string[]) => ComponentChildren;
  readonly homework: () => ComponentChildren;
  readonly review: () => ComponentChildren;
};

/** Draws the compiled blocks of a page. */
export function BlockView({ blocks, ...rest }: Props) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} {...rest} />);
}

function OneBlock({ block, ...rest }: Omit<Props, "blocks"> & { readonly block: Block }): ComponentChildren {
  const { ownWord, exercise, helpLines, homework, review } = rest;
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <InlineText inlines={block.children} ownWord={ownWord} />
        </p>
      );
    case "heading":
      return (
        <h2>
          <InlineText inlines={block.children} ownWord={ownWord} />
        </h2>
      );
    case "list": {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <InlineText inlines={item} ownWord={ownWord} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "quote":
      return (
        <blockquote>
          <InlineText inlines={block.children} ownWord={ownWord} />
        </blockquote>
      );
    case "evidence":
      return (
        <EvidenceBox title={block.title}>
          <BlockView blocks={block.blocks} {...rest} />
        </EvidenceBox>
      );
    case "help-lines":
      return helpLines(block.ids);
    case "exercise":
      return exercise(placedExerciseId(block));
    case "homework":
      return homework();
    case "review":
      return review();
    default:
      return exhaustive(block);
  }
}
