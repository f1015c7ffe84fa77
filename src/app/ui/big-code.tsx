import styles from "./big-code.module.css";

type BigCodeProps = {
  /** What to type over, in groups that the eye can hold: ["482", "913"]. */
  readonly groups: readonly string[];
  /** What stands between the groups and may be left out when typing. */
  readonly separator?: string | undefined;
};

/** A code to type over on another device: large, never broken inside a group, and read aloud sign by sign. */
export function BigCode({ groups, separator = " " }: BigCodeProps) {
  return (
    <p class={styles.code} translate={false}>
      <span class="visually-hidden">{groups.map((group) => [...group].join(" ")).join(", ")}</span>
      <span aria-hidden="true">
        {groups.map((group, index) => (
          <span class={styles.group} key={index}>
            {group}
            {index < groups.length - 1 && separator}
          </span>
        ))}
      </span>
    </p>
  );
}
