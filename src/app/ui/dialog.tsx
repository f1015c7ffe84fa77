import type { ComponentChildren } from "preact";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";

type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** Escape, the close button, or a tap beside it. */
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children: ComponentChildren;
};

/** A native modal dialog: a sheet from below on a phone, a card in the middle on a desk. Focus goes back by itself. */
export function Dialog({ open, title, onClose, closeLabel, children }: DialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isGone = useRef(false);

  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
      heading.current?.focus();
    }
    if (!open) dialog.current?.close();
  }, [open]);

  // One that is taken away while it is open has to be closed first: only closing gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => {
      isGone.current = true;
      element?.close();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog; the click is on what lies around it
    <dialog
      class={styles.dialog}
      ref={dialog}
      aria-labelledby={titleId}
      onClose={() => open && !isGone.current && onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open && (
        <div class={styles.sheet}>
          <div class={styles.head}>
            <h2 class={styles.title} id={titleId} ref={heading} tabIndex={-1}>
              {title}
            </h2>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
