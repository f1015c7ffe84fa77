import type { SlipLink } from "../../../../domain/slip/slip.ts";
import { slipStrings } from "../../../strings/slip-strings.ts";
import styles from "./chain-figure.module.css";

/** The chain as it reads: link under link, each with what it is; the wissels stand out, for there the way could turn. */
export function ChainFigure({ links }: { readonly links: readonly SlipLink[] }) {
  return (
    <ol class={styles.chain}>
      {links.map(({ part, text }, index) => (
        <li class={styles.link} data-part={part} key={index}>
          <span class={styles.part}>{slipStrings.chain.parts[part].name}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
