import type { ExportFile } from "../../../../domain/export/export-file.ts";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { toolStrings } from "../../../strings/tool-strings.ts";
import { dateText } from "../../export/date-text.ts";
import { itemLine } from "../../export/item-line.ts";
import { slipToLines } from "../../export/render-slips.ts";
import { measureLogs } from "../../export/render-tool-logs.ts";
import { urgeToLines } from "../../export/render-urges.ts";

const text = peopleStrings.sharedView;

/** What stands together: a heading of its own, such as a day, and lines. */
export type SharedEntry = { readonly heading: string; readonly lines: readonly string[] };
export type SharedSection = { readonly title: string; readonly entries: readonly SharedEntry[] };

/** All but the exercises, kind by kind, the newest day first; a kind of which there is nothing is left out. */
export function sharedSections(file: ExportFile): readonly SharedSection[] {
  const sections: readonly SharedSection[] = [
    { title: text.diary, entries: file.checkIns.toReversed().map(checkInEntry) },
    { title: text.urges, entries: file.urges.toReversed().map(urgeEntry) },
    { title: text.analyses, entries: file.slips.toReversed().map(slipEntry) },
    { title: text.plan, entries: [...planEntries(file), ...versionEntries(file)] },
    { title: text.measures, entries: measureEntries(file) },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

function checkInEntry({
  day,
  urge,
  mood,
  sleep,
  onCourse,
  note,
  behaviours = [],
}: ExportFile["checkIns"][number]): SharedEntry {
  const [first, second, third] = [urge, mood, sleep].map((number) =>
    number === null ? text.noNumber : String(number),
  );
  const course = onCourse === null ? "" : `, ${text.course[onCourse]}`;
  const numbers = text.numbers(first ?? "", second ?? "", third ?? "");
  return {
    heading: dateText(day, "short"),
    lines: [`${numbers}${course}`, behaviours.join(", "), note].filter((line) => line.trim() !== ""),
  };
}

function urgeEntry(urge: ExportFile["urges"][number]): SharedEntry {
  const [facts = "", ...lines] = urgeToLines(urge);
  return { heading: facts, lines };
}

function slipEntry(slip: ExportFile["slips"][number]): SharedEntry {
  return {
    heading: dateText(slip.day, "short"),
    lines: slipToLines(slip).map(([label, words]) => `${label} ${words}`),
  };
}

function planEntries({ tools }: ExportFile): readonly SharedEntry[] {
  const titles: Readonly<Record<string, { readonly title: string } | undefined>> = toolStrings.planParts;
  const items = tools.filter(({ tool }) => tool === "prevention-plan");
  return [...Map.groupBy(items, ({ slot }) => slot)].map(([slot, inSlot]) => ({
    heading: titles[slot]?.title ?? slot,
    lines: inSlot.map(itemLine),
  }));
}

function versionEntries({ planVersions }: ExportFile): readonly SharedEntry[] {
  return planVersions.toReversed().map(({ day, lines }) => ({
    heading: text.version(dateText(day)),
    lines: lines.map((line) => line.text),
  }));
}

function measureEntries(file: ExportFile): readonly SharedEntry[] {
  const items = file.tools.filter(({ tool }) => tool === "measures");
  const standing = items.length === 0 ? [] : [{ heading: text.measures, lines: items.map(itemLine) }];
  const logs = measureLogs(file)
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => ({ heading: title, lines }));
  return [...standing, ...logs];
}
