/** The frame around every module; the module's own words stand in `content/`. */
export const moduleFrame = {
  next: "Verder",
  finish: "Klaar",
  previous: "Terug",
  steps: (section: string, step: number, steps: number) => `${section} · ${step} van ${steps}`,
  unanswered: "Dit staat nog open",
  unansweredBody: (count: number) =>
    count === 1 ? "Er is nog één vraag zonder antwoord." : `Er zijn nog ${count} vragen zonder antwoord.`,
  notWrittenTitle: "Deze stap is er nog niet",
  notWritten: "Aan deze stap wordt nog gewerkt. Je dagboek en Hulp nu kun je gewoon blijven gebruiken.",
  toToday: "Naar Vandaag",
  earlier: (count: number) => (count === 1 ? "Eerder ingevuld" : `Eerder ingevuld, ${count} keer`),
  askedOtherwise: "Deze vragen zijn later veranderd. Alles wat je toen invulde, staat in je download.",
  ownWords: { addiction: "verslaving", habit: "gewoonte", compulsion: "dwang" },
} as const;
