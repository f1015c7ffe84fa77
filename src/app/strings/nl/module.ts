/** The frame around every module; the module's own words stand in `content/`. */
export const moduleFrame = {
  next: "Verder",
  finish: "Klaar",
  goOn: "Ga verder",
  previous: "Terug",
  steps: (section: string, step: number, steps: number) => `${section} · ${step} van ${steps}`,
  unanswered: "Dit staat nog open",
  unansweredBody: (count: number) =>
    count === 1 ? "Er is nog één vraag zonder antwoord." : `Er zijn nog ${count} vragen zonder antwoord.`,
  sources: "Bronnen",
  backToStart: "Terug naar het begin",
  otherAnswer: "Ik vulde iets verkeerd in",
  notWrittenTitle: "Deze stap is er nog niet",
  notWritten: "Aan deze stap wordt nog gewerkt. Je dagboek en Hulp nu kun je gewoon blijven gebruiken.",
  toToday: "Naar Vandaag",
  earlier: (count: number) => (count === 1 ? "Eerder ingevuld" : `Eerder ingevuld, ${count} keer`),
  ownWords: { addiction: "verslaving", habit: "gewoonte", compulsion: "dwang" },
} as const;

export const waveTexts = {
  start: "Start de drie minuten",
  stop: "Eerder stoppen",
  again: "Nog een keer",
  finished: "Je bent er doorheen. Je hoefde alleen te blijven kijken.",
  stoppedEarly: "Je stopte eerder. Dat mag, en het telt als oefenen.",
  stillToGo: "nog even blijven",
  remaining: (seconds: number) => {
    const minutes = Math.round(seconds / 60);
    if (seconds >= 60) return minutes === 1 ? "Nog één minuut" : `Nog ${minutes} minuten`;
    return `Nog ${seconds} seconden`;
  },
  done: (seconds: number) => {
    if (seconds < 60)
      return seconds === 1 ? "Je bleef één seconde op de golf." : `Je bleef ${seconds} seconden op de golf.`;
    const minutes = Math.floor(seconds / 60);
    return minutes === 1 ? "Je bleef ruim één minuut op de golf." : `Je bleef ${minutes} minuten op de golf.`;
  },
} as const;

export const homework = {
  legend: "Deze week",
  linkTo: (path: string) =>
    path === "/dagboek" ? "Naar je dagboek" : path === "/plan" ? "Naar Mijn plan" : "Naar Hulp nu",
} as const;

export const lookBack = {
  diary: (title: string, filled: number, days: number) =>
    `Sinds “${title}” vulde je ${filled} van de ${days === 1 ? "1 dag" : `${days} dagen`} je dagboek in.`,
  takeAway: "Dit wilde je onthouden:",
} as const;

export const stepDone = {
  title: (number: string) => `Stap ${number} is klaar`,
  body: "Je antwoorden staan in je plan. Je kunt ze altijd veranderen.",
  next: "Naar Vandaag",
  programme: "Bekijk alle stappen",
} as const;

export const moduleDone = {
  title: "Dat was het eerste kwartier",
  body: "Je hebt een begin gemaakt, met je eigen woorden. Hieronder staan nog drie kleine dingen. Ze mogen ook later.",
  lockTitle: "Een slot op de app",
  lockBody: "Kies een pincode of een zin. Zonder slot kan iedereen die je toestel opent, dit lezen.",
  lockAction: "Slot kiezen",
  lockDone: "Er zit een slot op.",
  wordsTitle: "Je herstelwoorden",
  wordsBody:
    "Twaalf woorden op papier. Vergeet je je pincode of zin? Dan kom je er daarmee weer in, op dit toestel.",
  wordsAction: "Woorden opschrijven",
  wordsDone: "Opgeschreven en gecontroleerd.",
  cardQuestion: "Mag Hulp nu zonder slot iets van jou tonen?",
  cardBody:
    "Dan staan daar je reden, wat je helpt, je mensen, je brief en je slaapkaart. Wie dit toestel pakt, kan ze lezen. Je cijfers en wat je daar doet, bewaar ik op slot voor je dagboek. Per stuk kiezen kan in je plan, bij Mijn hulp bij trek.",
  cardYes: "Ja, laat zien",
  cardNo: "Nee, liever niet",
  toToday: "Naar Vandaag",
} as const;
