const format = new Intl.DateTimeFormat("nl-NL", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** By the clock on the wall: "wo 25 nov, 21:40". */
export function momentShort(atMs: number): string {
  return format.format(atMs);
}
