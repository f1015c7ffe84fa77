export const reboot = {
  title: "Je reboot",
  day: (day: number, length: number) => (day > length ? `na ${length} dagen` : `dag ${day} van ${length}`),
  within: (within: number, logged: number) =>
    logged === 0
      ? "Vul je dagboek in. Dan zie je hier hoeveel dagen binnen je afspraak vielen."
      : `${within} van de ${logged} dagen in je dagboek vielen binnen je afspraak. Een uitglijder haalt daar niets van af.`,
  check: (day: number) => `Kijkdag ${day}: hoe gaat het?`,
  look: "Kijk hoe het gaat",
  signs: {
    "mood-fell": "Je stemming is al twee weken duidelijk lager dan bij het begin.",
    "mood-low": "Je stemming is al twee weken heel laag.",
    "sleep-ruined": "Je slaapt al twee weken heel slecht.",
  },
  stop: "Het kan verstandig zijn om te stoppen met de reboot. Bel je huisarts of praat met je behandelaar. De app kan zich vergissen. Denk je aan de dood? Bel 113.",
  adviceTitle: "Misschien iets voor jou: de reboot",
  advice:
    "Je gaf aan dat je elke dag klaarkomt of vaker. De maker raadt dan een tijd rust aan. Er is weinig onderzoek naar. Lees het rustig, en kies zelf.",
  read: "Lees over de reboot",
} as const;

export const booster = {
  title: "Controlebeurt",
  begin: "Begin, twaalf minuten",
  after: {
    30: "Je bent een maand klaar met het programma. Kijk even hoe het gaat.",
    91: "Het is drie maanden geleden. Kijk even of je plan nog past.",
    182: "Een halfjaar verder. Kijk even wat er bleef en wat schuift.",
    365: "Een jaar geleden rondde je dit af. Kijk even terug, en vooruit.",
  },
} as const;

/** After more than a week away: no count of days, and nothing to make up for. */
export const welcomeBack =
  "Fijn dat je er weer bent. Je hoeft niets in te halen. Alles staat nog zoals je het achterliet.";
