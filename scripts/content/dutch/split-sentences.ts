const abbreviations =
  /(?<=^|[\s(])(?:bijv|bv|dr|drs|e\.a|e\.d|enz|evt|incl|m\.n|max|min|nl|nr|o\.a|p|prof|t\.o\.v)\.$/i;

/** Sentences of one paragraph. A colon or semicolon does not end a sentence; the end of the paragraph does. */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let current = "";
  for (const part of text.trim().split(/(?<=[.!?…]["'’”)\]]*)\s+/)) {
    current = current === "" ? part : `${current} ${part}`;
    if (abbreviations.test(part)) continue;
    sentences.push(current);
    current = "";
  }
  if (current !== "") sentences.push(current);
  return sentences.filter((sentence) => splitWords(sentence).length > 0);
}

/** Words with their inner hyphens and apostrophes; a number such as 82.000 or 23:10 is one word. */
export function splitWords(text: string): readonly string[] {
  return text.match(/\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:[-‑'’][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}
