/** A thing with two numbers; the second is 0 where there is one. */
type Point = { readonly label: string; readonly first: number; readonly second: number };

export const fields = {
  optional: "Je mag dit overslaan.",
  add: "Toevoegen",
  removeItem: (text: string) => (text === "" ? "Haal deze regel weg" : `Haal weg: ${text}`),
  moveUp: (text: string) => `Zet hoger: ${text}`,
  notRated: "nog geen cijfer",
  clear: "Wis dit cijfer",
  verdicts: { true: "Waar", false: "Niet waar", unknown: "Onbekend" },
  moment: (day: string, part: string) => `Wat is er ${day} ${part}?`,
  barrel: (fills: number, leaks: number) => {
    const inside = fills === 1 ? "1 ding vult je vat" : `${fills} dingen vullen je vat`;
    return `${inside}. ${leaks === 1 ? "Het lekt op 1 plek." : `Het lekt op ${leaks} plekken.`}`;
  },
  figures: {
    mapFirst: "hoe vaak",
    mapSecond: "hoe hard",
    wheel: (points: readonly Point[]) => {
      const lowest = points.toSorted((left, right) => left.first - right.first)[0];
      return `${numbered(points)}. Het laagste cijfer heeft ${lowest?.label ?? ""}.`;
    },
    map: (points: readonly Point[], highest: number) => {
      const half = highest / 2;
      const count = points.filter(({ first, second }) => first > half && second > half).length;
      const often = count === 1 ? "1 trigger komt" : `${count} triggers komen`;
      return `${numbered(points)}. ${often} vaak en ${count === 1 ? "trekt" : "trekken"} hard.`;
    },
    gap: (points: readonly Point[]) => {
      const widest = points.toSorted((left, right) => gapOf(right) - gapOf(left))[0];
      if (widest === undefined || gapOf(widest) <= 0) return "Wat je belangrijk vindt, doe je ook.";
      return `Het grootste verschil zit bij ${widest.label}.`;
    },
    gapLabel: ({ label, first, second }: Point) => `${label}: belangrijk ${first}, doen ${second}`,
  },
} as const;

function numbered(points: readonly Point[]): string {
  return points.map(({ label }, index) => `${index + 1} ${label}`).join(", ");
}

function gapOf({ first, second }: Point): number {
  return first - second;
}
