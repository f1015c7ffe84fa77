import type { Located, LocatedEntry, LocatedList, LocatedMap } from "./located.ts";
import { type Problem, problemAt } from "./problem.ts";

/**
 * Puts the texts of one language into a field. One rule for every kind of field: where the structure has a list of
 * ids under a key and the texts have a map under that key, the result is a list of `{ id, label, … }`; a thing in that
 * list that has more than an id takes its texts by the same rule. Every other text is added as it stands. An id without a
 * text, and a text without an id, are problems.
 */
export function mergeTexts(
  structure: LocatedMap,
  texts: LocatedMap,
): { readonly value: LocatedMap; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const entries = new Map(structure.entries);
  for (const [key, text] of texts.entries) {
    const ids = structure.entries.get(key);
    if (ids === undefined) {
      entries.set(key, text);
    } else if (ids.value.type === "list" && text.value.type === "map") {
      const labelled = labelIds(ids.value, text.value, problems);
      entries.set(key, { place: ids.place, value: labelled });
    } else {
      problems.push(problemAt(text.place, `"${key}" stands both in the field and in its texts`));
    }
  }
  return { value: { type: "map", place: structure.place, entries }, problems };
}

function labelIds(ids: LocatedList, texts: LocatedMap, problems: Problem[]): LocatedList {
  const used = new Set<string>();
  const items = ids.items.flatMap((node): readonly Located[] => {
    const idNode = node.type === "map" ? node.entries.get("id")?.value : node;
    if (idNode?.type !== "scalar" || typeof idNode.value !== "string") {
      problems.push(problemAt(node.place, "this must be an id (a text: put a number between quotes)"));
      return [];
    }
    const text = texts.entries.get(idNode.value);
    if (text === undefined) {
      problems.push(problemAt(idNode.place, `"${idNode.value}" has no text`));
      return [];
    }
    if (text.value.type === "map" && text.value.entries.has("id")) {
      problems.push(problemAt(text.place, "a text cannot have an id of its own"));
    }
    used.add(idNode.value);
    if (node.type === "map" && text.value.type === "map") {
      const merged = mergeTexts(node, text.value);
      problems.push(...merged.problems);
      return [merged.value];
    }
    const id: LocatedEntry = { place: idNode.place, value: idNode };
    return [{ type: "map", place: text.place, entries: new Map([["id", id], ...textEntries(text)]) }];
  });
  for (const [id, text] of texts.entries) {
    if (!used.has(id)) problems.push(problemAt(text.place, `the text "${id}" belongs to no id`));
  }
  return { type: "list", place: ids.place, items };
}

function textEntries(text: LocatedEntry): readonly (readonly [string, LocatedEntry])[] {
  if (text.value.type === "map") return [...text.value.entries];
  return [["label", text]];
}
