import { copyStrings } from "../../strings/copy-strings.ts";
import type { Fact } from "../../ui/fact-list.tsx";
import type { Deletion } from "../../vault/server-copy.ts";

type Receipt = NonNullable<Deletion["receipt"]>;

const text = copyStrings.receipt;
const number = new Intl.NumberFormat("nl-NL");
const day = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** What the server says that it deleted, as names and values to read; what there was none of is left out. */
export function receiptFacts(receipt: Receipt): readonly Fact[] {
  const kilobytes = number.format(Math.ceil(receipt.bytes / 1000));
  return [
    { name: text.facts.day, value: day.format(new Date(`${receipt.day}T00:00:00Z`)) },
    { name: text.facts.records, value: number.format(receipt.records) },
    { name: text.facts.bytes, value: text.kilobytes(kilobytes) },
    { name: text.facts.accessKeys, value: text.keys(receipt.accessKeys) },
    ...(receipt.wraps === 0 ? [] : [{ name: text.facts.wraps, value: number.format(receipt.wraps) }]),
    ...(receipt.mail === 0 ? [] : [{ name: text.facts.mail, value: number.format(receipt.mail) }]),
  ];
}

/** The same as lines of plain text, to keep as a file. */
export function receiptToText(receipt: Receipt): string {
  const lines = receiptFacts(receipt).map(({ name, value }) => `${name}: ${value}`);
  return `${[`Loslaten. ${text.title}`, "", ...lines, "", text.about].join("\n")}\n`;
}
