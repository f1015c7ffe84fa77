import { securityStrings } from "../../strings/security-strings.ts";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import { WordGrid } from "../../ui/word-grid.tsx";
import { WriteLine } from "../../ui/write-line.tsx";

const text = securityStrings.recovery.sheet;

/** The words on one page of paper. It names no programme: whoever finds it reads twelve words and no more. */
export function RecoverySheet({ words }: { readonly words: readonly string[] }) {
  return (
    <PrintSheet>
      <h1>{text.title}</h1>
      <WordGrid words={words} />
      <div>
        <h2>{text.purposeTitle}</h2>
        <p>{text.purpose}</p>
      </div>
      <div>
        <h2>{text.placeTitle}</h2>
        <p>{text.place}</p>
      </div>
      <WriteLine label={text.date} />
    </PrintSheet>
  );
}
