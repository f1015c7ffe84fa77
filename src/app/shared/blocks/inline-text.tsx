import type { Inline } from "../../../domain/programme/inline.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";

/** Compiled text, with the participant's own word filled in. */
export function InlineText({
  inlines,
  ownWord,
}: {
  readonly inlines: readonly Inline[];
  readonly ownWord: string;
}) {
  return inlines.map((inline, index) => <OneInline key={index} inline={inline} ownWord={ownWord} />);
}

function OneInline({ inline, ownWord }: { readonly inline: Inline; readonly ownWord: string }) {
  switch (inline.type) {
    case "text":
      return <>{inline.text}</>;
    case "own-word":
      return <>{ownWord}</>;
    case "strong":
      return (
        <strong>
          <InlineText inlines={inline.children} ownWord={ownWord} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <InlineText inlines={inline.children} ownWord={ownWord} />
        </em>
      );
    case "link":
      return (
        <a href={inline.href} rel="noreferrer">
          <InlineText inlines={inline.children} ownWord={ownWord} />
        </a>
      );
    default:
      return exhaustive(inline);
  }
}
