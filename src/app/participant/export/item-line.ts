import type { ExportFile } from "../../../domain/export/export-file.ts";
import { itemToMeasure } from "../../../domain/measures/measure.ts";
import { itemToRisk } from "../../../domain/triggers/risk.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { dateText } from "./date-text.ts";

const text = exportStrings.toolLogs;

/** A line of a tool with what somebody said beside it: the numbers of a trigger and the answer to it, the days of a measure. */
export function itemLine({ tool, text: words, values }: ExportFile["tools"][number]): string {
  const item = { values: values ?? {} };
  const beside = tool === "triggers" ? riskParts(item) : tool === "measures" ? measureParts(item) : [];
  return beside.length === 0 ? words : `${words} (${beside.join(", ")})`;
}

function riskParts(item: Parameters<typeof itemToRisk>[0]): readonly string[] {
  const { chance, pull, answer, answerText } = itemToRisk(item);
  const named = [
    chance === null ? "" : `${text.chance} ${chance}`,
    pull === null ? "" : `${text.pull} ${pull}`,
    answer === null ? "" : text.risk[answer],
    answerText,
  ];
  return named.filter((part) => part !== "");
}

function measureParts(item: Parameters<typeof itemToMeasure>[0]): readonly string[] {
  const { startOn, effort, stoppedOn } = itemToMeasure(item, null);
  const named = [
    startOn === null ? "" : text.since(dateText(startOn, "short")),
    effort === null ? "" : text.effort(effort),
    stoppedOn === null ? "" : text.until(dateText(stoppedOn, "short")),
  ];
  return named.filter((part) => part !== "");
}
