import styles from "./icon.module.css";
import { type IconName, iconPaths } from "./icon-paths.ts";

/** Decoration beside words: never read aloud. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
