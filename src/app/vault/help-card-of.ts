import type { RecordById } from "../../sync/record-log.ts";
import { type HelpCard, helpCardLimits as limits } from "./help-card.ts";
import { arrangedBuddies } from "./people/buddy-in-help-now.ts";
import type { HelpCardPart, RecordOf } from "./record-kinds.ts";
import { type ItemView, itemsInTool, readRecords } from "./record-views.ts";

/** What the card held when the question about it named nothing else. */
const firstParts: readonly HelpCardPart[] = ["reason", "techniques"];

/** What the participant allows to be on the card now; nothing without a yes. */
export function allowedParts(settings: RecordOf<"settings">): readonly HelpCardPart[] {
  return settings.helpCard === true ? (settings.helpCardParts ?? firstParts) : [];
}

/**
 * The card as the records say that it should be, or null when nothing may be on it. A plan may hold more than a card
 * does: the first lines of it stand on the card. `inbox` is the key to seal to, in hex.
 */
export function helpCardOf(recordById: RecordById, inbox: string | null): HelpCard | null {
  const parts = allowedParts(readRecords("settings", recordById)[0]?.value ?? {});
  if (parts.length === 0) return null;
  const items = readRecords("tool-item", recordById);
  const textsOf = (part: HelpCardPart, ...[tool, slot]: ["help-now" | "support", string]): string[] =>
    parts.includes(part) ? itemsInTool(items, tool, slot).map(({ value }) => value.text) : [];
  const lines = (texts: readonly string[], most: number): string[] =>
    texts.slice(0, most).map((text) => text.slice(0, limits.techniqueLength));
  return {
    reason: parts.includes("reason")
      ? (itemsInTool(items, "prevention-plan", "why")[0]?.value.text ?? null)
      : null,
    techniques: lines(textsOf("techniques", "help-now", "technique"), limits.techniques),
    people: parts.includes("people") ? peopleOf(itemsInTool(items, "support", "person")) : [],
    message: lines(textsOf("people", "support", "message"), 1)[0] ?? null,
    letter: textsOf("letter", "help-now", "letter")[0] ?? null,
    sleep: lines(textsOf("sleep", "help-now", "sleep"), limits.sleepLines),
    inbox: parts.includes("log") ? inbox : null,
    askBuddy: parts.includes("people") && parts.includes("log") ? askBuddyOf(recordById) : null,
  };
}

/** "Sam", or "Sam en Bo": those who were arranged and still belong. */
function askBuddyOf(recordById: RecordById): string | null {
  const names = arrangedBuddies(recordById).map(({ title }) => title);
  return names.length === 0 ? null : names.join(" en ").slice(0, limits.nameLength);
}

/** The buddy first; somebody without a number can still be thought of. */
function peopleOf(items: readonly ItemView[]): HelpCard["people"] {
  return items
    .map(({ value: { text, values } }) => ({
      name: text.slice(0, limits.nameLength),
      phone: typeof values?.phone === "string" && values.phone !== "" ? values.phone.slice(0, 40) : null,
      isBuddy: values?.isBuddy === 1,
    }))
    .toSorted((left, right) => Number(right.isBuddy) - Number(left.isBuddy))
    .slice(0, limits.people);
}
