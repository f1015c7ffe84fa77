import styles from "./page-heading.module.css";

type PageHeadingProps = {
  /** A date or a place above the title. */
  readonly kicker?: string | undefined;
  readonly title: string;
};

/** The one h1 of a screen. It takes focus after a change of screen, so that a screen reader begins there. */
export function PageHeading({ kicker, title }: PageHeadingProps) {
  return (
    <div class={styles.heading}>
      {kicker !== undefined && <p class={styles.kicker}>{kicker}</p>}
      <h1 class={styles.title} tabIndex={-1}>
        {title}
      </h1>
    </div>
  );
}
