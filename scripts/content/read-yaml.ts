import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { ok } from "../../src/lib/result.ts";
import type { Located, LocatedEntry } from "./located.ts";
import { failWith, type Place, type Problem, problemAt, type Read } from "./problem.ts";

/**
 * Reads one YAML 1.2 document. Anchors, aliases and tags are refused: content says what it says where it stands.
 * `firstLine` is the line of the file on which `text` begins, for YAML inside another file.
 */
export function readYaml(file: string, text: string, firstLine = 1): Read<Located> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, stringKeys: true, uniqueKeys: true });
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) =>
    problemAt(placeOf(error.pos[0]), error.message.split("\n")[0] ?? ""),
  );
  const value = nodeToLocated(document.contents, { file, line: firstLine, column: 1 });
  return problems.length > 0 ? failWith(problems) : ok(value);

  function placeOf(offset: number): Place {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  }

  function nodeToLocated(node: unknown, around: Place): Located {
    if (node === null || node === undefined) return { type: "scalar", place: around, value: null };
    if (isMap(node)) {
      const place = placeOf(node.range?.[0] ?? 0);
      refuseAnchor(node, place);
      const entries = new Map<string, LocatedEntry>();
      for (const pair of node.items) {
        const keyPlace = isScalar(pair.key) ? placeOf(pair.key.range?.[0] ?? 0) : place;
        const key = isScalar(pair.key) ? String(pair.key.value) : "";
        entries.set(key, { place: keyPlace, value: nodeToLocated(pair.value, keyPlace) });
      }
      return { type: "map", place, entries };
    }
    if (isSeq(node)) {
      const place = placeOf(node.range?.[0] ?? 0);
      refuseAnchor(node, place);
      return { type: "list", place, items: node.items.map((item) => nodeToLocated(item, place)) };
    }
    if (isScalar(node)) {
      const place = placeOf(node.range?.[0] ?? 0);
      refuseAnchor(node, place);
      const isBlock = node.type === "BLOCK_LITERAL";
      return { type: "scalar", place, value: scalarValue(node.value, place), isBlock };
    }
    const place = isAlias(node) ? placeOf(node.range?.[0] ?? 0) : around;
    problems.push(problemAt(place, "an alias (*name) is not allowed here"));
    return { type: "scalar", place, value: null };
  }

  function refuseAnchor(node: { anchor?: string; tag?: string }, place: Place): void {
    if (node.anchor !== undefined) problems.push(problemAt(place, "an anchor (&name) is not allowed here"));
    if (node.tag !== undefined) problems.push(problemAt(place, "a tag (!name) is not allowed here"));
  }

  function scalarValue(value: unknown, place: Place): string | number | boolean | null {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
    if (value !== null) problems.push(problemAt(place, "only texts, numbers, true and false are allowed"));
    return null;
  }
}
