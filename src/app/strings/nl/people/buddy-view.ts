const counted = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one} geleden` : `${count} ${more} geleden`;

/** What a buddy sees of somebody; the participant reads the same words. */
export const buddyView = {
  title: (name: string) => `Je staat naast ${name}`,
  signals: {
    none: {
      word: "Nog niets",
      title: (name: string) => `Nog geen signaal van ${name}`,
      body: "Je hoeft nu niets te doen. Een gewoon bericht mag altijd.",
    },
    green: {
      word: "Groen",
      title: (name: string) => `Het gaat met ${name}`,
      body: "Je hoeft nu niets te doen. Een gewoon bericht mag altijd.",
    },
    amber: {
      word: "Oranje",
      title: (name: string) => `${name} heeft het even lastig`,
      body: "Je ziet niet waarom. Dat hoeft ook niet. Er zijn helpt.",
    },
    "call-me": {
      word: "Bel me",
      title: (name: string) => `${name} vraagt of je belt`,
      body: "Bel als het kan. Vraag: wat heb je nu nodig? En luister.",
    },
  },
  ago: {
    now: "zojuist",
    minutes: (count: number) => `${count} min geleden`,
    hours: (count: number) => `${count} uur geleden`,
    days: (count: number) => counted(count, "dag", "dagen"),
  },
  old: "Dit signaal is van langer geleden. Vraag gerust hoe het nu is.",
  call: "Bel",
  callAria: (name: string) => `Bel ${name}`,
  addNumber: "Zet een nummer klaar",
  think: "Ik denk aan je",
  thinkState: {
    idle: "",
    sending: "Wordt verstuurd…",
    sent: "‘Ik denk aan je’ is verstuurd.",
    waiting: "Nog niet verstuurd. Het gaat vanzelf mee zodra het kan.",
  },
  messages: "Berichten",
  unread: (count: number) => `${count} nieuw`,
  helps: {
    title: "Wat helpt",
    list: [
      "Vraag: ‘Wat heb je nu nodig?’ En luister.",
      "Ga samen iets doen, zoals een stuk lopen.",
      "Kun je nu niet? Zeg wanneer wel.",
    ],
  },
  helpsNot: {
    title: "Dit liever niet",
    list: [
      "Vragen naar details of aantallen.",
      "Preken, of zeggen dat het makkelijk is.",
      "Controleren. Je bent geen politie.",
    ],
  },
  sees: {
    title: "Wat zie je?",
    body: (name: string) =>
      `Alleen de kleur en de berichten die ${name} zelf stuurt. Geen dagboek, geen cijfers en geen oefeningen. ${name} kan dit altijd stoppen. Jij ook.`,
  },
} as const;
