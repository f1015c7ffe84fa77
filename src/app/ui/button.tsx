import type { ComponentChildren } from "preact";
import styles from "./button.module.css";

export type ButtonKind = "primary" | "quiet" | "plain" | "danger";

type ButtonProps = {
  /** One `primary` a screen. `plain` looks like a link and acts here. `danger` takes something away for good. */
  readonly kind?: ButtonKind | undefined;
  readonly type?: "button" | "submit" | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  readonly disabled?: boolean | undefined;
  /** Work is under way: the button keeps its size and its focus, and a tap does nothing. */
  readonly busy?: boolean | undefined;
  readonly children: ComponentChildren;
};

export function Button({
  kind = "primary",
  type = "button",
  onClick,
  disabled,
  busy,
  children,
}: ButtonProps) {
  return (
    <button
      class={styles.button}
      data-kind={kind}
      type={type}
      disabled={disabled}
      aria-busy={busy ? "true" : undefined}
      aria-disabled={busy ? "true" : undefined}
      onClick={busy ? preventDefault : onClick}
    >
      <span class={styles.label}>{children}</span>
    </button>
  );
}

type ButtonLinkProps = {
  readonly href: string;
  readonly kind?: ButtonKind | undefined;
  readonly children: ComponentChildren;
};

/** Goes somewhere, looks like a button. */
export function ButtonLink({ href, kind = "primary", children }: ButtonLinkProps) {
  return (
    <a class={styles.button} data-kind={kind} href={href}>
      <span class={styles.label}>{children}</span>
    </a>
  );
}

function preventDefault(event: Event): void {
  event.preventDefault();
}
