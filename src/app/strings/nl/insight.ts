/** The days of the week, Monday first, inside a sentence. */
const weekdays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"] as const;

/** "maandag", "maandag en zondag", "maandag, vrijdag en zondag". */
function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} en ${last}`;
}

const times = (count: number) => (count === 1 ? "1 keer" : `${count} keer`);

export const insight = {
  title: "Inzicht",
  of: "van",
  days: (count: number) => (count === 1 ? "1 dag" : `${count} dagen`),
  emptyTitle: "Hier zie je straks jouw patroon",
  empty:
    "Daar heb ik je dagboek voor nodig. Na een week zie je hoe je dagen gaan. Na tien keer trek zie je wanneer die komt.",
  fill: "Dagboek invullen",
  own: "Alles op deze bladzijde komt uit jouw eigen dagboek. De app rekent het uit op dit toestel.",
  waves: "Golven gehaald",
  onCourse: "Dagen op koers",
  sharesNote: "Dit is van alle dagen samen. Wat er staat, gaat niet meer weg. Ook niet na een uitglijder.",
  numbers: "Bekijk de getallen",
  print: "Print dit overzicht",

  heatTitle: "Wanneer komt trek?",
  weekdays,
  weekdaysShort: ["ma", "di", "wo", "do", "vr", "za", "zo"],
  hours: ["0", "4", "8", "12", "16", "20", "24"],
  hoursHead: "Uur",
  heatNone: "Je noteerde nog geen trek. Doe je dat tien keer, dan zie je hier de uren waarop trek vaak komt.",
  heatFew: (total: number) =>
    `Je noteerde ${times(total)} trek. Vanaf ongeveer tien keer wordt een patroon zichtbaar.`,
  heatSpread: (total: number) => `Je noteerde ${times(total)} trek, verspreid over de dag.`,
  heatPeak: (from: number, count: number, total: number) =>
    `De meeste trek kwam tussen ${from} en ${from + 2} uur: ${count} van de ${times(total)}.`,
  heatDays: (days: readonly number[]) =>
    days.length === 0 ? "" : `Vooral op ${joinWords(days.map((day) => weekdays[day] ?? ""))}.`,
  heatRange: (from: number) => `${from}–${from + 2} uur`,

  trendTitle: "Trek en stemming",
  trendFew: "Vul nog een paar dagen in. Dan komt hier een lijn van je trek, je stemming en je slaap.",
  trendLines: { urge: "trek", mood: "stemming", sleep: "slaap" },
  trendHead: ["Dag", "Trek", "Stemming", "Slaap"],
  trendHeadWeek: ["Week van", "Trek", "Stemming", "Slaap"],
  trendLess: (before: string, now: string) => `Je trek werd minder: eerst gemiddeld ${before}, nu ${now}.`,
  trendMore: (before: string, now: string) => `Je trek werd meer: eerst gemiddeld ${before}, nu ${now}.`,
  trendSame: (now: string) => `Je trek bleef ongeveer gelijk: nu gemiddeld ${now}.`,
  trendUnknown: "Er zijn nog te weinig dagen om iets over de richting te zeggen.",
  trendStretch: (days: number) => `Dit vergelijkt je eerste ${days} dagen met je laatste ${days} dagen.`,
  trendMoreHelp: "Dat zegt niet dat het misgaat. Kijk wat er in die tijd zwaarder was.",

  besideTitle: "Slaap, stemming en trek",
  besideFew:
    "Straks zie je hier of trek samengaat met slaap of stemming. Daarvoor zijn vijf slechte en vijf goede dagen nodig.",
  besideSleep: (low: string, high: string) =>
    `Na een slechte nacht was je trek gemiddeld ${low}. Na een goede nacht ${high}.`,
  besideMood: (low: string, high: string) =>
    `Op dagen met een lage stemming was je trek gemiddeld ${low}. Op goede dagen ${high}.`,
  besideRemark: "Dat het samengaat, zegt nog niet dat het een het ander veroorzaakt.",
  besideNames: {
    sleep: { low: "slechte nacht", high: "goede nacht" },
    mood: { low: "lage stemming", high: "goede stemming" },
  },
  besideHead: ["Dagen", "Aantal", "Trek gemiddeld"],
  besideValue: (mean: string, days: number) => `${mean} · ${days} dagen`,

  triggersTitle: "Wat ging eraan vooraf?",
  triggersFew: "Kies bij een trek wat eraan voorafging. Dan zie je hier wat vaak terugkomt.",
  triggersTop: (text: string, count: number) => `‘${text}’ noemde je het vaakst: ${times(count)}.`,
  triggersSlips: (text: string, count: number) => `Voor een uitglijder kwam ‘${text}’ ${times(count)} voor.`,
  triggersHead: ["Trigger", "Voor trek", "Voor een uitglijder"],
  triggersValue: (urges: number, slips: number) =>
    [
      urges === 0 ? "" : times(urges),
      slips === 0 ? "" : slips === 1 ? "1 uitglijder" : `${slips} uitglijders`,
    ]
      .filter((part) => part !== "")
      .join(", "),
  triggersLink: "Naar mijn triggers",

  measuresTitle: "Wat doen je maatregelen?",
  measuresFew: "Kijk elke week even terug op je maatregelen. Dan zie je hier welke helpen.",
  measuresBest: (text: string, helped: number, looks: number) =>
    `‘${text}’ hielp het vaakst: ${helped} van de ${times(looks)}.`,
  measuresNone: "Er hielp nog geen maatregel. Misschien past een andere beter bij jou.",
  measuresMonths: (before: number, now: number) =>
    `In de eerste maand hielpen ze ${before} van de 100 keer, in de laatste ${now}.`,
  measuresHead: ["Maatregel", "Hielp", "Keren gekeken"],
  measuresValue: (helped: number, looks: number) =>
    helped === 0 ? `nog niet, ${times(looks)} bekeken` : `${helped} van de ${times(looks)}`,
  measureGone: "Een maatregel die je hebt weggehaald",
  measuresLine: "hielp, per maand",
  measuresLink: "Naar mijn maatregelen",

  momentsTitle: "Klachten door de tijd",
  momentsFew: "Dit is je beginpunt. In stap 5 vul je dezelfde vragen weer in. Dan komt hier een lijn.",
  moments: {
    start: "start",
    "week-4": "week 4",
    "week-8": "week 8",
    end: "eind",
    30: "+1 maand",
    91: "+3 maanden",
    182: "+6 maanden",
    365: "+1 jaar",
  },
  momentsHead: "Moment",
  momentsSum: "Klachten, 0 tot 24",
  momentsOne: (sum: number) => `Bij de start telde je ${sum} van de 24 punten.`,
  momentsLess: (first: number, last: number) => `Je klachten gingen van ${first} naar ${last}.`,
  momentsMore: (first: number, last: number) =>
    `Je klachten gingen van ${first} naar ${last}. Bespreek dat gerust met iemand.`,
  momentsSame: (last: number) => `Je klachten bleven ongeveer gelijk: nu ${last}.`,
  momentsNote:
    "Een paar punten verschil kan toeval zijn. De vragen zijn van dit programma en niet wetenschappelijk getest. Er is geen grens waarboven het erg is.",
  wellBeingTitle: "Hoe het verder gaat",
  wellBeingScale: "Van 0 tot 10, bij elke vragenlijst.",
  wellBeing: {
    urge: "Trek",
    mood: "Stemming",
    sleep: "Slaap",
    confidence: "Vertrouwen",
    support: "Steun",
    shame: "Schaamte",
  },
  change: (first: number, last: number) => `${first} → ${last}`,
} as const;

/** What a part of a day is called today, tomorrow and on a weekday. */
const parts = {
  night: { today: "vannacht", tomorrow: "komende nacht", on: (day: string) => `de nacht naar ${day}` },
  morning: { today: "vanochtend", tomorrow: "morgenochtend", on: (day: string) => `${day}ochtend` },
  afternoon: { today: "vanmiddag", tomorrow: "morgenmiddag", on: (day: string) => `${day}middag` },
  evening: { today: "vanavond", tomorrow: "morgenavond", on: (day: string) => `${day}avond` },
} as const;

export const forecast = {
  title: "Goed om te weten",
  when: (moments: readonly string[]) => {
    const joined = joinWords(moments);
    return joined.charAt(0).toUpperCase() + joined.slice(1);
  },
  parts,
  weekdays,
  reason: {
    weekday: {
      night: (day: string, count: number, of: number) =>
        `In de nacht naar ${day} had je vaker trek: ${count} van de ${times(of)}.`,
      morning: (day: string, count: number, of: number) =>
        `Op ${day}ochtend had je vaker trek: ${count} van de ${times(of)}.`,
      afternoon: (day: string, count: number, of: number) =>
        `Op ${day}middag had je vaker trek: ${count} van de ${times(of)}.`,
      evening: (day: string, count: number, of: number) =>
        `Op ${day}avond had je vaker trek: ${count} van de ${times(of)}.`,
    },
    part: {
      night: (count: number, of: number) => `’s Nachts had je vaker trek: ${count} van de ${times(of)}.`,
      morning: (count: number, of: number) => `’s Ochtends had je vaker trek: ${count} van de ${times(of)}.`,
      afternoon: (count: number, of: number) => `’s Middags had je vaker trek: ${count} van de ${times(of)}.`,
      evening: (count: number, of: number) => `’s Avonds had je vaker trek: ${count} van de ${times(of)}.`,
    },
  },
  body: "Het hoeft niet zo te gaan. Leg vast klaar wat jou helpt.",
  measures: "Naar mijn maatregelen",
  helpNow: "Open Hulp nu",
  hide: "Verberg dit een week",
  insightTitle: "De komende dagen",
  even: "Er is nu geen moment dat eruit springt. Je trek komt op wisselende uren.",
  tooLittle: (days: number, urges: number) =>
    days === 0
      ? `Noteer nog ${times(urges)} trek. Dan zie je hier op welke momenten je kunt letten.`
      : urges === 0
        ? `Vul nog ${days === 1 ? "1 dag" : `${days} dagen`} in. Dan zie je hier op welke momenten je kunt letten.`
        : `Vul nog ${days === 1 ? "1 dag" : `${days} dagen`} in, en noteer ${times(urges)} trek. Dan zie je hier waarop je kunt letten.`,
  how: "Dit komt uit de laatste twaalf weken van je dagboek. Wat er gaat gebeuren, weet niemand.",
} as const;
