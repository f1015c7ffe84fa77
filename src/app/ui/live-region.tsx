import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

type LiveRegionProps = {
  /** Interrupts what is being read: only for what cannot wait. */
  readonly urgent?: boolean | undefined;
  readonly class?: string | undefined;
  readonly children: ComponentChildren;
};

/** Screen readers announce what changes in a region that they already know, so the text follows one render after the region. */
export function LiveRegion({ urgent = false, class: className, children }: LiveRegionProps) {
  const [isKnown, setKnown] = useState(false);
  useEffect(() => setKnown(true), []);
  return (
    <div class={className} role={urgent ? "alert" : "status"}>
      {isKnown && children}
    </div>
  );
}
