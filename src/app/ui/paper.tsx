import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import styles from "./paper.module.css";

/** `a4` is a page; `card` is two sides of a bank card beside each other, to be folded. */
export type PaperKind = "a4" | "card";

type Fit = { readonly size: number; readonly fits: boolean };

type PaperProps = {
  readonly kind: PaperKind;
  /** Of the letters: 0 is the largest. */
  readonly size: number;
  /**
   * Makes it a picture of the paper, as wide as the screen: out of reach of keyboard and screen reader, which have
   * what it is made of. Told which letters are the largest that fit, or that not even the smallest do.
   */
  readonly onFit?: ((fit: Fit) => void) | undefined;
  readonly children: ComponentChildren;
};

const smallestSize = 5;

/** A piece of paper in its true measures: on the sheet that is printed, or as a picture of it. */
export function Paper({ kind, size, onFit, children }: PaperProps) {
  const frame = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.4);

  useEffect(() => {
    if (onFit === undefined || frame.current === null || paper.current === null) return;
    const [outer, inner] = [frame.current, paper.current];
    // In the next frame: the height follows the scale, and a frame that changes itself while it is measured is a fault.
    const observer = new ResizeObserver(() =>
      requestAnimationFrame(() => setScale(Math.min(1, outer.clientWidth / inner.offsetWidth))),
    );
    observer.observe(outer);
    return () => observer.disconnect();
  }, [onFit === undefined, kind]);

  // Measured with the app's own letters; sizes are tried in turn, without a paint in between.
  useEffect(() => {
    let isCurrent = true;
    const element = paper.current;
    if (onFit === undefined || element === null) return;
    void document.fonts.ready.then(() => {
      if (isCurrent) onFit(largestFit(element));
    });
    return () => {
      isCurrent = false;
    };
  }, [children, kind]);

  const body = (
    <div class={styles.paper} data-surface="white" data-kind={kind} data-size={size} ref={paper}>
      {children}
    </div>
  );
  if (onFit === undefined) return body;
  return (
    <div
      class={styles.frame}
      data-kind={kind}
      aria-hidden="true"
      inert
      ref={frame}
      style={{ "--scale": scale }}
    >
      {body}
    </div>
  );
}

function largestFit(paper: HTMLElement): Fit {
  const before = paper.dataset.size;
  let size = 0;
  paper.dataset.size = String(size);
  while (!fitsIn(paper) && size < smallestSize) {
    size += 1;
    paper.dataset.size = String(size);
  }
  const fits = fitsIn(paper);
  if (before !== undefined) paper.dataset.size = before;
  return { size, fits };
}

/** Each side of a card has its own room. */
function fitsIn(paper: HTMLElement): boolean {
  const rooms = [paper, ...paper.querySelectorAll<HTMLElement>("[data-room]")];
  return rooms.every(
    (room) => room.scrollHeight <= room.clientHeight + 1 && room.scrollWidth <= room.clientWidth + 1,
  );
}
