import type { ComponentChild, ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

type GraduallyProps = {
  /** How many of the children are drawn at once: what is in sight when the screen opens. */
  readonly first: number;
  readonly children: ComponentChildren;
};

/** Draws one child more after each paint, so that what stands on top can be seen and tapped before the rest is there. */
export function Gradually({ first, children }: GraduallyProps) {
  // What is not there now keeps its place, so that the others stay who they are when it comes.
  const all = [children].flat(2) as readonly ComponentChild[];
  const [drawn, setDrawn] = useState(first);
  const end = endOf(all, drawn);
  const isDone = end === all.length;
  useEffect(() => {
    if (isDone) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setDrawn((count) => count + 1));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [drawn, isDone]);
  return <>{all.slice(0, end)}</>;
}

/** Where so many that draw something have gone by. */
function endOf(all: readonly ComponentChild[], count: number): number {
  let seen = 0;
  const end = all.findIndex((child) => {
    if (child !== null && child !== undefined && typeof child !== "boolean") seen += 1;
    return seen > count;
  });
  return end === -1 ? all.length : end;
}
