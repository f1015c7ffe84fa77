import { caseStrings } from "../../strings/case-strings.ts";

const text = caseStrings.parts;

/** Says plainly that something is not shared. It is no reproach, and nothing is guessed at. */
export function NotShared({ what }: { readonly what: keyof typeof text.kindNames }) {
  return <p>{text.notShared(text.kindNames[what])}</p>;
}
