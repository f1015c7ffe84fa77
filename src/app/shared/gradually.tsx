import { type ComponentChildren, toChildArray } from "preact";
import { useEffect, useState } from "preact/hooks";

type GraduallyProps = {
  /** How many of the children are drawn at once: what is in sight when the screen opens. */
  readonly first: number;
  readonly children: ComponentChildren;
};

/** Draws one child more after each paint, so that what stands on top can be seen and tapped before the rest is there. */
export function Gradually({ first, children }: GraduallyProps) {
  const all = toChildArray(children);
  const [drawn, setDrawn] = useState(first);
  const isDone = drawn >= all.length;
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
  return <>{isDone ? all : all.slice(0, drawn)}</>;
}
