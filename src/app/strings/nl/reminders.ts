/** Where somebody chooses what to be reminded of. */
export const reminders = {
  title: "Herinneringen",
  back: "Terug naar Mijn plan",
  open: "Herinneringen",
  count: (count: number) => (count === 0 ? "staan uit" : count === 1 ? "1 staat aan" : `${count} staan aan`),
  intro:
    "Jij kiest of je een seintje wilt, en wanneer. Je ziet het op Vandaag. Een dag overslaan mag: er stapelt zich niets op.",
  subjects: {
    diary: { label: "Mijn dagboek", hint: "Eén minuut op een vast moment." },
    risk: { label: "Lastige momenten", hint: "Een half uur voor de momenten uit je weekkalender." },
    measures: { label: "Terugkijken op mijn maatregelen", hint: "Eén keer per week is genoeg." },
    activity: { label: "Iets doen wat ertoe doet", hint: "Tijd voor wat je had gepland." },
    plan: { label: "Mijn plan lezen", hint: "Klopt het nog? Eén keer per week is genoeg." },
  },
  days: "Op welke dagen?",
  dayNames: ["ma", "di", "wo", "do", "vr", "za", "zo"],
  time: "Hoe laat?",
  noDays: "Kies minstens één dag.",
  noMoments: "In je weekkalender staat nog geen moment.",
  toMoments: "Naar mijn triggers",
  momentTimes: (times: string) => `Dat wordt: ${times}.`,
} as const;

/** On Vandaag: calm, and never more than one line a subject. */
export const due = {
  title: "Hier vroeg je om",
  subjects: {
    diary: "Je dagboek invullen",
    risk: "Dit kan een lastig moment zijn. Kijk wat je had bedacht.",
    measures: "Terugkijken op je maatregelen",
    activity: "Iets doen wat ertoe doet",
    plan: "Je plan lezen",
  },
  close: "Gezien",
} as const;

/** A notification that says nothing. */
export const push = {
  title: "Een melding op dit toestel",
  states: { on: "Aan", off: "Uit" },
  about:
    "Je toestel toont dan “Even kijken”. Meer staat er niet in. Wie meekijkt, ziet niet waar het over gaat.",
  learns:
    "De server moet dan weten wanneer hij je mag wekken. Hij krijgt alleen tijden, tot tien minuten ernaast. Niet waarvoor.",
  service:
    "De melding loopt via de maker van je browser, zoals Google, Apple of Mozilla. Die ziet dat er iets komt, niet wat.",
  needsCopy:
    "Dit kan alleen met een kopie op de server aan. Zonder kopie werkt alles ook: je ziet het op Vandaag.",
  toCopy: "Over de kopie op de server",
  needsReminder: "Zet eerst hierboven een herinnering aan.",
  turnOn: "Zet de melding aan",
  turnOff: "Zet de melding uit",
  unsupported: "Deze browser kan geen meldingen tonen. Op een iPhone zet je de app eerst op je beginscherm.",
  denied: "Meldingen staan voor deze app uit in je browser. Daar kun je ze weer toestaan.",
  refused: "Er komt geen melding. Misschien liet je browser het niet toe. Op Vandaag zie je alles gewoon.",
  serverOff: "Deze server stuurt geen meldingen. Op Vandaag zie je alles gewoon.",
  offline: "Het lukte nu niet, want de server was niet te bereiken. Probeer het straks nog eens.",
  isOn: "De melding staat aan op dit toestel.",
  isOff: "De melding staat uit op dit toestel.",
} as const;
