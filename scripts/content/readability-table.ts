import { leastFleschOf, readUnit } from "./joined-readings.ts";
import type { Programme } from "./programme.ts";
import { fleschDouma, wordsPerSentence } from "./readability.ts";
import { readingUnits } from "./reading-units.ts";

/** One line a page, box and exercise: words in sentences, mean and longest sentence, Flesch-Douma and its least. */
export function readabilityTable(programme: Programme): string {
  const head = ["page", "kind", "words", "mean", "longest", "flesch", "least"];
  const rows = readingUnits(programme).map((unit) => {
    const reading = readUnit(unit);
    const flesch = reading.words === 0 ? "–" : fleschDouma(reading).toFixed(0);
    const kind = unit.part === "page" ? unit.page.kind : unit.part;
    const mean = wordsPerSentence(reading).toFixed(1);
    return [unit.name, kind, reading.words, mean, reading.longest, flesch, leastFleschOf(unit)].map(String);
  });
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) => row.map((cell, column) => alignCell(cell, widths[column] ?? 0, column)).join("  "))
    .join("\n");
}

function alignCell(cell: string, width: number, column: number): string {
  return column < 2 ? cell.padEnd(width) : cell.padStart(width);
}
