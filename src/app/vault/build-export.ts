import { type ExportFile, exportFormat, exportVersion } from "../../domain/export/export-file.ts";
import { type Tool, toolIds } from "../../domain/programme/exercise.ts";
import type { Module } from "../../domain/programme/module.ts";
import { toolSlots } from "../../domain/tools/tool-slots.ts";
import { compareText } from "../../lib/compare-text.ts";
import type { RecordById } from "../../sync/record-log.ts";
import type { ExportContent } from "./export-exercises.ts";
import { exportMessages } from "./export-messages.ts";
import { exportModules } from "./export-modules.ts";
import { exportRecords } from "./export-records.ts";
import { type ItemView, itemsInTool, readRecords } from "./record-views.ts";
import { actType } from "./tools/acts.ts";
import { appointmentType } from "./tools/appointments.ts";
import { measureWeekType } from "./tools/measures.ts";
import { planVersionType } from "./tools/plan.ts";
import { proposalType, slipType } from "./tools/slips.ts";
import { urgeType } from "./tools/urges.ts";

export type ExportSource = ExportContent & {
  /** In the order of the programme. */
  readonly modules: readonly Module[];
  readonly recordById: RecordById;
  /** What was said with other people and who looked: it stands in circles, and not in home. */
  readonly people: readonly ExportFile["people"][number][];
  /** Pieces on this device that no longer open, and so are not in the file. */
  readonly damaged: number;
  readonly madeAt: Date;
  readonly appVersion: string;
  /** The first thing in the file: when and by what it was made, and that anybody can read it. */
  readonly about: string;
};

/** Everything that the participant keeps, once in the order in which a person reads it and once as it stands. */
export function buildExport(source: ExportSource): ExportFile {
  const { recordById } = source;
  const items = readRecords("tool-item", recordById);
  const textById = new Map(items.map(({ id, value }) => [id, value.text]));
  return {
    about: source.about,
    format: exportFormat,
    version: exportVersion,
    madeAt: source.madeAt.toISOString(),
    appVersion: source.appVersion,
    language: "nl",
    startedOn: readRecords("profile", recordById)[0]?.value.startedOn ?? null,
    modules: exportModules(recordById, source.modules, source),
    checkIns: byDay(readRecords("check-in", recordById).map(({ value }) => value)),
    urges: urgeType
      .read(recordById)
      .map(({ value }) => value)
      .toSorted((left, right) => compareText(left.day, right.day) || left.minute - right.minute),
    tools: toolIds.flatMap((tool) => exportTool(items, tool)),
    measureReviews: byDay(
      readRecords("measure-review", recordById).map(({ value: { day, item, helped } }) => ({
        day,
        measure: textById.get(item) ?? null,
        item,
        helped,
      })),
    ),
    slips: exportSlips(recordById),
    planVersions: byDay(planVersionType.read(recordById).map(({ value }) => value)),
    acts: byDay(actType.read(recordById).map(({ value }) => value)),
    measureWeeks: measureWeekType
      .read(recordById)
      .map(({ value }) => ({ ...value, measure: textById.get(value.item) ?? null }))
      .toSorted((left, right) => compareText(left.monday, right.monday)),
    appointments: byDay(
      appointmentType
        .read(recordById)
        .map(({ value }) => ({ ...value, activity: textById.get(value.item) ?? null })),
    ),
    messages: exportMessages(recordById),
    people: [...source.people],
    records: exportRecords(recordById),
    damaged: source.damaged,
  };
}

/** Part by part, in the order of the tool. */
function exportTool(items: readonly ItemView[], tool: Tool): ExportFile["tools"] {
  const slots = [
    ...new Set([...toolSlots[tool], ...items.map(({ value }) => value.slot).toSorted(compareText)]),
  ];
  return slots.flatMap((slot) =>
    itemsInTool(items, tool, slot).map(({ id, value: { text, source, values = null } }) => ({
      id,
      tool,
      slot,
      text,
      source,
      values,
    })),
  );
}

/** Each with what it proposed and what was decided about that. */
function exportSlips(recordById: RecordById): ExportFile["slips"] {
  const proposals = proposalType.read(recordById).map(({ value }) => value);
  return byDay(
    slipType.read(recordById).map(({ id, value }) => ({
      id,
      ...value,
      proposals: proposals
        .filter((proposal) => proposal.slip === id)
        .map(({ slip: _, ...proposal }) => proposal)
        .toSorted((left, right) => compareText(left.written, right.written)),
    })),
  );
}

/** Oldest first. */
function byDay<Item extends { readonly day: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((left, right) => compareText(left.day, right.day));
}
