import type { DiaryDay, DiaryUrge } from "./diary-months.ts";

/** A piece of a text; `isFound` when it is what was searched for. Together the pieces are the text. */
export type TextPiece = { readonly text: string; readonly isFound: boolean };

/** The words that are searched for, without accents and capitals; none for a search of spaces only. */
export function searchTerms(query: string): readonly string[] {
  return [...new Set(fold(query).split(/\s+/))].filter((term) => term !== "");
}

/** The days in which every term stands somewhere in what was written or picked, in the order in which they come. */
export function searchDiary(days: readonly DiaryDay[], terms: readonly string[]): readonly DiaryDay[] {
  if (terms.length === 0) return [];
  return days.filter((day) => {
    const text = fold(dayToTexts(day).join("\n"));
    return terms.every((term) => text.includes(term));
  });
}

/** The text cut where the terms stand in it. */
export function splitAtTerms(text: string, terms: readonly string[]): readonly TextPiece[] {
  const folded = fold(text);
  if (!terms.some((term) => folded.includes(term))) return text === "" ? [] : [{ text, isFound: false }];
  const isFoundAt = new Array<boolean>(text.length).fill(false);
  for (const term of terms)
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length))
      isFoundAt.fill(true, at, at + term.length);
  const pieces: TextPiece[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && isFoundAt[at] === isFoundAt[from]) continue;
    pieces.push({ text: text.slice(from, at), isFound: isFoundAt[from] === true });
    from = at;
  }
  return pieces;
}

function dayToTexts({ checkIn, urges }: DiaryDay): readonly string[] {
  return [checkIn?.note ?? "", ...(checkIn?.behaviours ?? []), ...urges.flatMap(urgeToTexts)];
}

function urgeToTexts({ value: { note, triggers, techniques } }: DiaryUrge): readonly string[] {
  return [note, ...triggers, ...techniques];
}

/** Only signs without accents, of which lower case is never longer. */
const plainText = /^[ -~\n]*$/;

/** Without accents and capitals, and as long as before: what is found in it is found at the same place in the text. */
function fold(text: string): string {
  if (plainText.test(text)) return text.toLowerCase();
  return Array.from({ length: text.length }, (_, at) => {
    const plain = text.charAt(at).normalize("NFD").charAt(0).toLowerCase();
    return plain.length === 1 ? plain : text.charAt(at);
  }).join("");
}
