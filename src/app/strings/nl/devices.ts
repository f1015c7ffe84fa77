/** Adding a device, coming back with words, and taking a device away. */
export const devices = {
  title: "Toestellen",
  lead: "Deze toestellen kunnen alles lezen wat je schrijft.",
  offTitle: "Hier zie je straks je toestellen",
  off: "Wil je Loslaten op twee toestellen gebruiken? Zet dan eerst de kopie op de server aan.",
  toServerCopy: "Naar Bewaar veilig",
  thisDevice: "dit toestel",
  noName: "Toestel zonder naam",
  since: (day: string) => `Sinds ${day}`,
  words: "Herstelwoorden",
  onPaper: "Op papier",
  onPaperSince: (day: string) => `Op papier, sinds ${day}`,
  add: "Nieuw toestel toevoegen",
  remove: "Haal weg",
  removeNamed: (name: string) => `Haal ${name} weg`,
  newKey: (unsent: number) =>
    unsent === 1 ? "Nog één stukje gaat naar de server." : `Nog ${unsent} stukjes gaan naar de server.`,
  removed: (name: string) => `${name} doet niet meer mee.`,
  removedBody: "Alles krijgt nu een nieuwe sleutel. Dat gaat vanzelf. Laat de app even open.",
} as const;

export const removeDevice = {
  title: "Dit toestel weghalen?",
  points: [
    "Het krijgt niets nieuws meer, en kan niets meer aan je kopie veranderen.",
    "Wat er al op staat, blijft erop staan. Wat daar al gelezen is, kunnen we niet terughalen.",
    "Alles wat je hierna schrijft, krijgt een nieuwe sleutel. Ook je kopie wordt daarmee opnieuw op slot gedaan.",
  ],
  lost: "Ben je het toestel kwijt? Wis of vergrendel het dan ook op afstand, als dat kan.",
  yes: "Haal dit toestel weg",
  busy: "Het toestel wordt weggehaald…",
  no: "Nee, laat het meedoen",
} as const;

/** On the device that has everything. */
export const addDevice = {
  title: "Nieuw toestel toevoegen",
  steps: [
    "Open Loslaten op je nieuwe toestel.",
    "Kies ‘Ik gebruik Loslaten al’, en dan ‘Met mijn andere toestel’.",
    "Typ hier de code die je daar ziet.",
  ],
  linkLead: "Je scande de code van een nieuw toestel. Wil je dat toestel toevoegen?",
  careTitle: "Is het jouw toestel?",
  care: "Voeg alleen een toestel toe dat je nu in je hand hebt. Het kan daarna alles lezen.",
  careLink:
    "Kreeg je de code of de link van iemand anders? Stop dan. Wie je toevoegt, kan daarna alles lezen.",
  field: "De code op je nieuwe toestel",
  fieldHint: "Tien letters en cijfers. Het streepje mag je weglaten.",
  next: "Verder",
  connecting: "Verbinding maken…",
  waitingTitle: "Even wachten",
  waiting: "Je nieuwe toestel maakt verbinding. Laat de app daar open.",
  numberTitle: "Typ het nummer over",
  numberLead: "Op je nieuwe toestel staat nu een nummer. Typ dat hier over.",
  numberField: "Het nummer op je nieuwe toestel",
  numberHint: "Zes cijfers.",
  tooShort: "Het nummer heeft zes cijfers. Kijk nog eens op je nieuwe toestel.",
  compare: "Vergelijk",
  otherNumber: (triesLeft: number) =>
    triesLeft === 1
      ? "Dat is een ander nummer. Kijk nog eens goed. Je kunt het nog één keer proberen."
      : `Dat is een ander nummer. Kijk nog eens goed. Je kunt het nog ${triesLeft} keer proberen.`,
  noNumber: "Ik zie daar geen nummer",
  stop: "Stop, ik voeg niets toe",
  addingTitle: "Het nummer klopt",
  adding: "Tik nu op je nieuwe toestel op ‘Ja, het klopt’. Laat de app hier nog even open.",
  addingBar: "Je nieuwe toestel krijgt toegang",
  addedTitle: "Je nieuwe toestel mag meedoen",
  added: "Tik daar op ‘Ja, het klopt’, als je dat nog niet deed. Daarna komen je gegevens daar binnen.",
  toDevices: "Naar Toestellen",
  needsCopyTitle: "Eerst een kopie op de server",
  needsCopy: "Je toestellen geven elkaar de gegevens via de server, op slot. Zet dus eerst de kopie aan.",
} as const;

/** On the device that has nothing yet. */
export const join = {
  title: "Ga hier verder",
  lead: "Je haalt je gegevens naar dit toestel. Hoe wil je dat doen?",
  withDevice: "Met mijn andere toestel",
  withDeviceDetail: "Je hebt het bij je, en je kunt erin.",
  withWords: "Met mijn herstelwoorden",
  withWordsDetail: "Je hebt het papier met de twaalf woorden.",
  needsCopy:
    "Dit kan alleen als je een kopie op de server hebt. Die zet je op je andere toestel aan, bij Instellingen en dan Bewaar veilig.",
  scanTitle: "Scan deze code",
  scan: "Pak je andere toestel. Richt de camera op dit vierkant en open de link.",
  qrLabel: "QR-code voor je andere toestel. Dezelfde code staat hieronder in letters en cijfers.",
  typeTitle: "Of typ deze code over",
  type: "Ga op je andere toestel naar Instellingen, Toestellen, en kies ‘Nieuw toestel toevoegen’.",
  waiting: "Wacht op je andere toestel. De code werkt een kwartier.",
  preparing: "De code wordt gemaakt…",
  numberTitle: "Typ dit nummer op je andere toestel",
  number:
    "Je andere toestel vraagt om dit nummer. Typ het daar zelf over. Vraagt iemand anders erom? Geef het dan niet.",
  question: "Zegt je andere toestel dat het klopt?",
  yes: "Ja, het klopt",
  no: "Nee, het klopt niet",
  receivingTitle: "Je andere toestel geeft toegang",
  receiving: "Dit duurt meestal een paar tellen. Laat de app op beide toestellen open.",
  wordsLead: "Typ de twaalf woorden van je papier, in dezelfde volgorde.",
  wordsGo: "Haal mijn gegevens terug",
  wordsBusy: "Je kopie wordt gezocht…",
  joinedTitle: "Dit toestel doet mee",
  arriving: "Je gegevens komen binnen",
  arrivingBody: "Je kunt al beginnen. Wat nog mist, verschijnt vanzelf.",
  arrived: "Je gegevens zijn er",
  arrivedBody: "Wat je hier schrijft, komt ook op je andere toestellen.",
  lockTitle: "Zet ook hier een slot op de app",
  lock: "Een slot geldt alleen voor één toestel. Op dit toestel zit er nog geen.",
  lockAction: "Slot kiezen",
  lostOld: "Ben je je oude toestel kwijt? Haal het dan weg bij Toestellen. Dan krijgt het niets nieuws meer.",
  toToday: "Naar Vandaag",
} as const;

/** A device without data that was used to scan the code. */
export const scannedHere = {
  title: "Hier staat nog niets van je",
  body: "Je scande een code, maar in deze browser staan je gegevens niet. Open Loslaten zoals je dat altijd doet. Ga naar Instellingen, Toestellen, en kies ‘Nieuw toestel toevoegen’. Typ daar deze code:",
  noCode: "Open Loslaten zoals je dat altijd doet. Je voegt een toestel toe bij Instellingen, Toestellen.",
} as const;

/** Why two devices did not come together. Each says what it can mean, what is safe and what to do. */
export const pairingStopped = {
  title: {
    expired: "De code is verlopen",
    "wrong-number": "De nummers zijn niet gelijk",
    refused: "Er is gestopt",
    tampered: "Er kwam iets tussen",
    offline: "Er is geen internet",
    busy: "De server heeft het druk",
    outdated: "De app is niet meer bij",
    removed: "Dit toestel doet niet meer mee",
    "storage-full": "Je toestel is vol",
    "storage-failed": "Bewaren lukte niet",
  },
  body: {
    expired: "Een code werkt een kwartier. Er is niets gedeeld. Maak op je nieuwe toestel een nieuwe code.",
    "wrong-number":
      "Daarom is er gestopt. Er is niets gedeeld. Meestal is het een tikfout, of horen de schermen niet bij elkaar. Het kan ook zijn dat iemand ertussen zit. Begin opnieuw met een nieuwe code. Gebeurt het weer? Gebruik dan een ander netwerk, of je herstelwoorden.",
    refused:
      "Op een van je toestellen is nee gezegd. Er is niets gedeeld. Wil je toch verder? Begin dan opnieuw met een nieuwe code.",
    tampered:
      "Er kwam een bericht dat niet van je andere toestel is. Daarom is er gestopt. Er is niets gedeeld. Begin opnieuw met een nieuwe code, liefst op een ander netwerk.",
    offline:
      "De verbinding viel weg. Wat je schreef, is veilig. Kijk of beide toestellen internet hebben. Begin dan opnieuw.",
    busy: "Wat je schreef, is veilig. Wacht een minuut en begin dan opnieuw.",
    outdated:
      "De app en de server passen niet meer bij elkaar. Wat je schreef, is veilig. Sluit de app en open die opnieuw. Begin daarna opnieuw.",
    removed: "Het is intussen weggehaald, of de kopie is verwijderd. Kijk op een toestel dat nog meedoet.",
    "storage-full":
      "Je gegevens passen er niet op. Op je andere toestel is alles veilig. Maak ruimte vrij en begin dan opnieuw.",
    "storage-failed":
      "Dit toestel kon niets bewaren. Op je andere toestel is alles veilig. Open de app opnieuw en begin nog eens.",
  },
  again: "Begin opnieuw",
} as const;
