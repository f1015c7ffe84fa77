import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { LiveRegion } from "../../ui/live-region.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Paper, type PaperKind } from "../../ui/paper.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";

type Props = {
  readonly kind: PaperKind;
  /** Said when the smallest letters do not fit either. */
  readonly tooLong: string;
  readonly children: ComponentChildren;
};

/** The same paper twice: as it will look, for the eyes, and as it is printed. Both in the largest letters that fit. */
export function FittedPaper({ kind, tooLong, children }: Props) {
  const [fit, setFit] = useState({ size: 0, fits: true });
  return (
    <>
      <Paper kind={kind} size={fit.size} onFit={setFit}>
        {children}
      </Paper>
      <LiveRegion>
        {!fit.fits && (
          <Notice tone="alert">
            <p>{tooLong}</p>
          </Notice>
        )}
      </LiveRegion>
      <PrintSheet bare>
        <Paper kind={kind} size={fit.size}>
          {children}
        </Paper>
      </PrintSheet>
    </>
  );
}
