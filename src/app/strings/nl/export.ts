/** The file that holds everything. It is read long after, by somebody who may not have the app any more. */
export const exportFile = {
  about: (madeAt: string, version: string) =>
    `Gemaakt op ${madeAt}, met versie ${version} van Loslaten. Dit bestand zit niet op slot: wie het opent, kan alles lezen.`,
  title: (madeOn: string) => `Loslaten, ${madeOn}`,
  heading: "Alles wat ik schreef",
  keepSafe:
    "Bewaar dit bestand waar jij het vindt en een ander niet. Heb je het niet meer nodig? Gooi het dan weg, ook uit de prullenbak.",
  since: (day: string) => `Je begon op ${day}.`,
  damaged: (count: number) =>
    count === 1
      ? "Eén stukje van wat je schreef was beschadigd. Dat staat hier niet in."
      : `${count} stukjes van wat je schreef waren beschadigd. Die staan hier niet in.`,
  reviews: "Hoe het ging",
  helped: { yes: "gelukt", partly: "deels gelukt", no: "niet gelukt" },
  removedMeasure: "een maatregel die je hebt weggehaald",
  checkIns: "Mijn dagboek",
  scales: "Van 0 tot 10. Een streepje betekent: niet ingevuld.",
  columns: { day: "Dag", urge: "Trek", mood: "Stemming", sleep: "Slaap", onCourse: "Op koers" },
  course: { yes: "ja", partly: "deels", no: "nee" },
  messages: "Berichten die nog niet weg zijn",
  messagesBody: "Wat is aangekomen, staat hierboven.",
  people: "Mensen naast je",
  peopleEnded: (title: string) => `${title} (gestopt)`,
  peopleUnread: "Hiervan stond niets op dit toestel. Download het later nog eens, met internet.",
  peopleSaid: "Wat jullie schreven",
  peopleOwn: "jij",
  peopleLog: "Wie wat mocht zien, en wie keek",
  messageTo: (title: string | null, state: string) => (title === null ? state : `Aan ${title}, ${state}`),
  messageStates: { draft: "kladje", waiting: "wacht op internet" },
  urges: "Trek die ik noteerde",
  urgeAt: (day: string, clock: string, strength: number) => `${day}, ${clock} uur: trek ${strength}`,
  urgeAfter: (after: number) => `daarna ${after}`,
  urgeEnded: { ridden: "de golf zakte", slip: "het werd een uitglijder" },
  urgeTriggers: (texts: string) => `Ervoor: ${texts}`,
  urgeTechniques: (texts: string) => `Wat hielp: ${texts}`,
  answers: "Mijn antwoorden",
  module: (number: string, title: string) => `Stap ${number} · ${title}`,
  unknownModule: "Een stap die deze versie niet kent",
  unknownExercise: "Een oefening die deze versie niet kent",
  finishedOn: (day: string) => `Afgerond op ${day}.`,
  furthestPage: (page: number) => `Je was bij bladzijde ${page}.`,
  answeredOn: (day: string) => `Ingevuld op ${day}`,
  notFinished: "Nog niet afgerond.",
  earlier: (day: string) => `Op ${day} stond hier`,
  homework: "Wat je die week zou doen",
  doneOn: (day: string) => `Gedaan op ${day}.`,
  notDone: "Niet afgevinkt.",
  changedSince: "Deze vragen zijn later aangepast. Hier staan ze zoals ze nu zijn.",
  notAnswered: "Niet ingevuld",
  scale: (value: string, min: number, low: string, max: number, high: string) =>
    `${value} (${min} is ‘${low}’, ${max} is ‘${high}’)`,
  wave: (seconds: number, finished: boolean) =>
    finished ? `Volgehouden tot het eind: ${seconds} seconden` : `Na ${seconds} seconden gestopt`,
  data: "Voor een computer",
  dataBody:
    "Onzichtbaar in dit bestand zit alles nog een keer, in een vorm die andere programma’s kunnen lezen. Ook wat deze bladzijde niet kan laten zien.",
} as const;

/** The screen that makes the file. */
/** What was done, decided and planned in the tools. */
export const toolLogs = {
  weeks: "Hoe de weken gingen",
  week: (day: string, measure: string, helped: string, choice: string) =>
    `Week van ${day}: ${measure}. ${helped}, ${choice}`,
  helped: { yes: "Hielp", partly: "Hielp een beetje", no: "Hielp niet" },
  choice: { keep: "gehouden", change: "aangepast", drop: "gestopt" },
  kept: "Aangevinkt",
  done: "Gedaan",
  planned: "Gepland",
  obstacle: (words: string) => `Als: ${words}`,
  answer: (words: string) => `Dan: ${words}`,
  doneOn: (day: string) => `Gedaan op ${day}`,
  pleasure: "fijn",
  meaning: "betekenis",
  removed: "iets wat je hebt weggehaald",
  chance: "komt",
  pull: "trekt",
  risk: {
    avoid: "vermijden",
    change: "veranderen",
    "help-now": "Hulp nu gebruiken",
    ask: "iemand vragen",
  },
  since: (day: string) => `sinds ${day}`,
  effort: (effort: number) => `moeite ${effort} van 5`,
  until: (day: string) => `tot ${day}`,
} as const;

export const download = {
  title: "Download alles",
  intro:
    "Alles wat je schreef, in één bestand. Het is van jou. Je kunt het lezen, printen of meenemen naar iets anders.",
  form: "Wat voor bestand wil je?",
  forms: {
    page: { label: "Om te lezen", hint: "Een bladzijde met al je antwoorden. Je kunt die ook printen." },
    data: { label: "Voor een ander programma", hint: "Alleen de gegevens, als JSON. Lezen is dan lastiger." },
  },
  lock: "Moet er een slot op?",
  locks: {
    open: { label: "Zonder slot", hint: "Het gaat meteen open. Ook bij een ander die het vindt." },
    passphrase: {
      label: "Met een wachtzin",
      hint: "Het gaat alleen open met jouw zin, op een computer met het gratis programma age.",
    },
  },
  openTitle: "Wie dit bestand heeft, leest alles",
  openBody:
    "Het komt bij je downloads te staan. Daar kijkt soms een ander, en op veel toestellen gaat die map vanzelf mee naar de cloud.",
  passphrase: "Je wachtzin",
  passphraseHint:
    "Minstens twaalf tekens. Neem vier of vijf losse woorden die niets met elkaar te maken hebben, en niets met jou.",
  passphraseAgain: "Nog een keer je wachtzin",
  strengthTitle: "Hoe sterk is je zin?",
  strength:
    "Dat kan de app niet zien. Wie het bestand heeft, kan zo lang raden als hij wil. Een spreekwoord, een liedje of een naam met een jaartal is snel geraden. Vergeet je de zin? Dan kan niemand het bestand openen. Wij ook niet.",
  tooShort: "Een wachtzin heeft minstens twaalf tekens.",
  different: "Je typte niet twee keer hetzelfde. Typ de tweede nog eens.",
  action: "Download",
  busy: "Even geduld, het slot wordt gemaakt…",
  failed:
    "Het slot kon niet worden gemaakt. Misschien heeft je toestel even te weinig geheugen. Sluit andere apps en probeer het nog eens. Er is niets gedownload.",
  doneTitle: "Je bestand is gemaakt",
  doneFile: (name: string) => `Kijk bij je downloads. Het heet ${name}.`,
  doneOpen: "Open het even, dan weet je of alles erin staat. Heb je het niet meer nodig? Gooi het dan weg.",
  donePassphrase:
    "Probeer het op een computer, vóór je erop vertrouwt. Het programma age vind je op age-encryption.org.",
  done: "Naar Instellingen",
  again: "Nog een bestand maken",
} as const;
