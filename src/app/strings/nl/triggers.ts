/** The tool that shows what sets an urge going, and what somebody does with it. */
export const triggers = {
  title: "Triggers",
  intro: "Wat trek op gang brengt, en wat jij dan doet. Bedenk het nu, dan hoeft het straks niet.",
  emptyTitle: "Hier komt je eigen kaart",
  empty:
    "Een trigger is iets waar trek mee begint: een plek, een uur, een gevoel. In stap 5 zet je ze op een kaart. Je kunt er nu al een opschrijven.",
  toModule: "Naar stap 5",
  mapTitle: "Mijn kaart",
  mapEmpty: "Schrijf op wat jou lokt. Geef het twee cijfers, dan komt het op de kaart.",
  across: "hoe vaak",
  up: "hoe hard",
  corner: "vaak en hard",
  mapNone: "Niets op je kaart komt vaak en trekt ook hard.",
  mapSome: (names: string, count: number) =>
    count === 1
      ? `${names} komt vaak en trekt hard. Begin daar.`
      : `${names} komen vaak en trekken hard. Begin met één.`,
  mapCounted: "Een gestippelde ring is geteld in je dagboek.",
  ratings: (chance: number | null, pull: number | null) =>
    [chance === null ? "" : `komt ${chance} van 10`, pull === null ? "" : `trekt ${pull} van 10`]
      .filter((part) => part !== "")
      .join(", "),
  noRating: "nog geen cijfers",
  counted: (days: number, window: number) =>
    `genoemd op ${days === 1 ? "1 dag" : `${days} dagen`} van de laatste ${window}`,
  addRisk: "Nog een trigger",
  named: "Vaak in je dagboek, nog niet op je kaart:",
  namedAdd: (trigger: string, days: number) => `${trigger} (${days} dagen)`,
  weekTitle: "Mijn week",
  weekIntro: "Tik op een vak om een lastig moment op te schrijven.",
  weekCaption: "Lastige momenten in een gewone week",
  weekCount: (count: number, settled: number) =>
    count === 0
      ? "Je hebt nog geen lastig moment opgeschreven."
      : settled === count
        ? `${count === 1 ? "1 moment" : `${count} momenten`}, met een antwoord klaar.`
        : `${count === 1 ? "1 moment" : `${count} momenten`}. Voor ${settled} ligt er een antwoord klaar.`,
  legendSettled: "antwoord klaar",
  legendOpen: "nog geen antwoord",
  addMoment: (day: string, part: string) => `Moment toevoegen: ${day} ${part}`,
  moment: (day: string, part: string) => `${day} ${part}`,
  placeInText: (day: string, part: string) => `${day}, ${part}`,
  noPlace: "geen vast uur",
  days: {
    1: "maandag",
    2: "dinsdag",
    3: "woensdag",
    4: "donderdag",
    5: "vrijdag",
    6: "zaterdag",
    7: "zondag",
  },
  parts: { morning: "ochtend", afternoon: "middag", evening: "avond", night: "nacht" },
  riskTitle: "Trigger",
  newRiskTitle: "Een trigger opschrijven",
  riskText: "Wat lokt trek uit?",
  riskPlaceholder: "Bijvoorbeeld: telefoon in bed",
  momentText: "Wat is er dan?",
  momentPlaceholder: "Bijvoorbeeld: alleen thuis",
  chance: { legend: "Hoe vaak kom je het tegen?", low: "bijna nooit", high: "elke dag" },
  pull: { legend: "Hoe hard trekt het?", low: "nauwelijks", high: "heel hard" },
  diaryFills: (days: number, window: number, chance: number) =>
    `In je dagboek staat dit op ${days === 1 ? "1 dag" : `${days} dagen`} van de laatste ${window}. Daar past een ${chance} bij. Jouw eigen cijfer gaat voor.`,
  diaryDiffers: (days: number, window: number, chance: number, own: number) =>
    `In je dagboek staat dit op ${days === 1 ? "1 dag" : `${days} dagen`} van de laatste ${window}. Daar past een ${chance} bij. Jij gaf een ${own}. Jouw cijfer blijft staan.`,
  takeOver: (chance: number) => `Maak er een ${chance} van`,
  answer: {
    legend: "Wat doe je ermee?",
    hint: "Eén antwoord is genoeg. Je kunt later een ander kiezen.",
    options: {
      avoid: { label: "Vermijden", hint: "Ik zorg dat ik er niet ben." },
      change: { label: "Veranderen", hint: "Ik maak er iets anders van." },
      "help-now": { label: "Hulp nu gebruiken", hint: "Ik ga erdoorheen, met hulp erbij." },
      ask: { label: "Iemand vragen", hint: "Ik doe dit niet alleen." },
    },
    none: "nog geen antwoord",
    how: "Hoe precies?",
    examples: {
      avoid: "Bijvoorbeeld: ik ga dinsdag sporten",
      change: "Bijvoorbeeld: ik werk beneden, met de deur open",
      "help-now": "Bijvoorbeeld: ik zet Hulp nu klaar en neem een douche",
      ask: "Bijvoorbeeld: ik app mijn zus dat het een lastige avond is",
    },
  },
  reminders: "Herinneringen",
  remindersDetail: "Een neutraal seintje voor een lastig uur.",
} as const;
