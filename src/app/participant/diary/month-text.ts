const format = new Intl.DateTimeFormat("nl-NL", { month: "long", year: "numeric", timeZone: "UTC" });

/** "November 2026", of "2026-11". */
export function monthToText(month: string): string {
  const text = format.format(new Date(`${month}-01T00:00:00Z`));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function monthId(month: string): string {
  return `maand-${month}`;
}
