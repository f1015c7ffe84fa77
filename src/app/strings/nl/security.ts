export const settings = {
  title: "Instellingen",
  lock: "Slot op de app",
  lockState: { none: "Geen slot", pin: "Pincode", phrase: "Zin" },
  andPasskey: (lock: string) => `${lock}, en snel openen`,
  words: "Herstelwoorden",
  wordsOn: "Gecontroleerd",
  wordsOff: "Nog niet opgeschreven",
  theme: "Kleur",
  themes: { system: "Zoals je toestel", light: "Licht", dark: "Donker" },
  privacy: "Wat er bewaard wordt",
  about: "Over dit programma",
  download: "Download alles",
  erase: "Alles wissen",
  lockNow: "Doe de app nu op slot",
  copy: "Bewaar veilig",
  copyState: {
    off: "Alleen op dit toestel",
    starting: "De kopie wordt bijgewerkt",
    "in-step": "Alles staat ook op de server",
    waiting: "Nog niet alles staat op de server",
    outdated: "Werk de app bij",
    removed: "Dit toestel doet niet meer mee",
    suspicious: "Er is iets om naar te kijken",
  },
  devices: "Toestellen",
  reminders: "Herinneringen",
  people: "Wie staat naast je",
  peopleDetail: "Wat ze zien, berichten en het logboek",
} as const;

export const lockSettings = {
  title: "Slot op de app",
  intro:
    "Met een slot gaan je antwoorden alleen open met iets wat jij weet. Wij kunnen het niet voor je openen.",
  kind: "Welk slot wil je?",
  kinds: {
    pin: { label: "Pincode", hint: "Minstens zes cijfers. Snel, en goed tegen meekijkers." },
    phrase: {
      label: "Een zin",
      hint: "Minstens twaalf tekens. Veel moeilijker te raden dan een pincode.",
    },
    none: { label: "Geen slot", hint: "Wie je toestel kan openen, kan alles lezen." },
  },
  pin: "Je pincode",
  pinAgain: "Nog een keer je pincode",
  phrase: "Je zin",
  phraseAgain: "Nog een keer je zin",
  pinHint: "Kies iets wat een ander niet van je weet. Dus niet de code van je telefoon.",
  save: "Zet het slot erop",
  removeAction: "Haal het slot eraf",
  busy: "Even geduld, het slot wordt gemaakt…",
  tooShortPin: "Een pincode heeft minstens zes cijfers.",
  easyPin: "Deze pincode is te makkelijk te raden. Kies een andere.",
  tooShortPhrase: "Een zin heeft minstens twaalf tekens.",
  different: "Je typte niet twee keer hetzelfde. Typ de tweede nog eens.",
  done: "Het slot zit erop.",
  removed: "Het slot is eraf.",
  doneBody:
    "Schrijf nu ook je herstelwoorden op. Vergeet je je pincode of zin, en heb je die woorden niet? Dan kan niemand je antwoorden nog openen. Wij ook niet.",
  passkeyGoes:
    "Met een ander slot gaat snel openen uit. Daarna kun je het weer aanzetten. Zo komt er niemand meer binnen die je oude slot kende.",
  passkeyGone: "Snel openen staat nu uit. Je kunt het meteen weer aanzetten.",
  passkeyGoneToo: "Snel openen is ook uit.",
  toPasskey: "Snel openen instellen",
  toWords: "Naar je herstelwoorden",
  later: "Later, nu naar Vandaag",
} as const;

/** What is set about a lock that is there. */
export const standingLock = {
  title: { pin: "Pincode", phrase: "Een zin" },
  on: "Aan",
  off: "Uit",
  body: {
    pin: "Je antwoorden gaan alleen open met je pincode.",
    phrase: "Je antwoorden gaan alleen open met je zin.",
  },
  bodyWithPasskey: {
    pin: "Je antwoorden gaan open met je pincode, of met snel openen.",
    phrase: "Je antwoorden gaan open met je zin, of met snel openen.",
  },
  change: "Verander het slot",
  after: "Wanneer gaat de app op slot?",
  afterHint: "Als je even niet kijkt. Sluit je de app, dan is hij altijd op slot.",
  afterChoices: {
    0: { label: "Meteen", hint: "Ook als je maar heel even iets anders opent." },
    1: { label: "Na 1 minuut", hint: undefined },
    5: { label: "Na 5 minuten", hint: undefined },
    15: { label: "Na 15 minuten", hint: "Handig voor jou. Ook voor wie je toestel dan oppakt." },
  },
  errors: {
    "storage-full": "Je toestel is vol. Er is niets veranderd. Maak ruimte vrij en probeer het nog eens.",
    "storage-failed": "Dat kon niet worden bewaard. Er is niets veranderd. Probeer het nog eens.",
    "not-open": "De app ging intussen op slot. Er is niets veranderd.",
  },
} as const;

export const passkey = {
  title: "Snel openen",
  off: {
    pin: "Open de app met je vingerafdruk, je gezicht of de code van je toestel. Je pincode blijft ook werken.",
    phrase:
      "Open de app met je vingerafdruk, je gezicht of de code van je toestel. Je zin blijft ook werken.",
  },
  facts: [
    "Iedereen die dit toestel kan ontgrendelen, kan dan ook de app openen.",
    "In de wachtwoorden van je toestel komt ‘Loslaten’ te staan, met het adres van deze site. Die lijst gaat soms mee naar je andere toestellen.",
  ],
  turnOn: "Zet snel openen aan",
  busy: "Kijk wat je toestel vraagt…",
  on: "De app gaat open met je vingerafdruk, je gezicht of de code van je toestel.",
  tip: "Je hoeft je pincode bijna nooit meer te typen. Neem als slot dus gerust een lange zin. Die is veel moeilijker te raden.",
  turnedOn: "Snel openen staat aan. Je pincode of zin blijft altijd werken.",
  turnOff: "Zet snel openen uit",
  turnedOff:
    "Snel openen is uit. Staat ‘Loslaten’ nog in de wachtwoorden van je toestel? Daar haal je het zelf weg. Hier opent het niets meer.",
  unavailable: "Op dit toestel of in deze browser kan dat niet. Je slot werkt gewoon.",
  errors: {
    cancelled: "Dat is niet gelukt. Er is niets veranderd. Probeer het nog eens als je wilt.",
    "not-supported": "Op dit toestel of in deze browser kan dat niet. Je slot werkt gewoon.",
    "no-prf":
      "Je toestel herkent je wel, maar geeft de app geen sleutel. Snel openen kan hier dus niet. Je slot werkt gewoon.",
    interrupted: "De app ging intussen op slot, of kreeg een ander slot. Probeer het nog eens.",
  },
} as const;

export const unlock = {
  title: "Even openen",
  pin: "Je pincode",
  phrase: "Je zin",
  open: "Open",
  busy: "Even geduld…",
  passkey: "Open met vingerafdruk, gezicht of toestelcode",
  passkeyBusy: "Kijk wat je toestel vraagt…",
  passkeyErrors: {
    cancelled: (lock: string) => `Dat lukte niet. Probeer het nog eens, of gebruik je ${lock}.`,
    "not-supported": (lock: string) => `Deze browser kan dat nu niet. Gebruik je ${lock}.`,
    "no-prf": (lock: string) => `Deze browser kan dat nu niet. Gebruik je ${lock}.`,
    "other-passkey": (lock: string) =>
      `Snel openen past niet meer op je slot. Gebruik je ${lock}. Zet het daarna opnieuw aan.`,
    "damaged-lock": (lock: string) =>
      `Snel openen is beschadigd. Gebruik je ${lock}. Zet het daarna opnieuw aan.`,
    interrupted: () => "Dat lukte even niet. Je gegevens zijn veilig. Probeer het nog eens.",
  },
  lockNames: { pin: "pincode", phrase: "zin" },
  or: "of",
  wrongPin: "Die pincode klopt niet. Probeer het nog eens.",
  wrongPhrase: "Die zin klopt niet. Let op hoofdletters en spaties.",
  wait: (seconds: number) =>
    `Even geduld. Over ${seconds === 1 ? "één seconde" : `${seconds} seconden`} kun je het weer proberen.`,
  notNow: "Dat lukte even niet. Je gegevens zijn veilig. Probeer het nog eens.",
  forgot: "Vergeten? Gebruik je herstelwoorden",
  forgotNone:
    "Je hebt nog geen herstelwoorden gemaakt. Alleen je pincode of zin opent je antwoorden. Weet je die echt niet meer? Dan kun je alles wissen en opnieuw beginnen.",
  backToLock: "Terug naar pincode of zin",
  erase: "Alles wissen",
  damagedTitle: "Je gegevens gaan niet open",
  damaged:
    "Er is iets beschadigd in de opslag van dit toestel. Er is niets verstuurd, en Hulp nu werkt gewoon. Open de app opnieuw. Helpt dat niet, dan kun je alleen nog wissen en opnieuw beginnen.",
} as const;

export const recovery = {
  title: "Herstelwoorden",
  intro:
    "Je krijgt twaalf woorden. Samen zijn ze je reservesleutel. Wij hebben er geen. Schrijf ze in dezelfde volgorde op papier. Leg het papier waar jij het vindt en een ander niet.",
  honest:
    "De woorden openen de app als je je pincode of zin vergeet. Raak je dit toestel kwijt? Dan helpen ze alleen als je een kopie op de server hebt. Die kun je hierna aanzetten.",
  show: "Toon de woorden",
  written: "Ik heb ze opgeschreven",
  print: "Druk ze af",
  printHint:
    "Afdrukken mag ook. Kies dan je eigen printer. Een printer op je werk of in een winkel bewaart soms wat hij afdrukt.",
  checkTitle: "Typ ze nu terug",
  checkBody: "Zo weet je zeker dat je papier klopt. De woorden gelden pas als dit lukt.",
  field: "Je twaalf woorden",
  fieldHint: "Typ van elk woord de eerste letters. Na vier letters weet de app welk woord het is.",
  word: (number: number) => `Woord ${number}`,
  suggested: (count: number) =>
    count === 0
      ? "geen woord uit de lijst begint zo."
      : count === 1
        ? "Eén woord past. Enter neemt het over."
        : `${count} woorden passen. Kies met de pijltjes, of typ verder.`,
  check: "Controleer",
  showAgain: "Toon de woorden nog eens",
  errors: {
    "wrong-count": "Het moeten er twaalf zijn. Tel ze na op je papier.",
    "unknown-word": (number: number) => `Woord ${number} staat niet in de lijst. Kijk het na op je papier.`,
    "bad-checksum":
      "Er zit ergens een fout in. Misschien staan er twee woorden verwisseld. Kijk ze na op je papier.",
    "other-words": "Deze woorden horen niet bij dit toestel. Kijk of je het goede papier hebt.",
    "no-key-now": "Dat lukte even niet. Je gegevens zijn veilig. Probeer het nog eens.",
  },
  /** For who answers for other people: the words count only together with a sentence that is on no paper. */
  second: {
    toSecond: "Kies eerst je zin",
    title: "Een zin die alleen jij weet",
    honest:
      "Bij je woorden hoort een zin. Zonder die zin openen de woorden niets. Wie alleen je papier vindt, komt dus niet bij je cliënten.",
    intro:
      "Bedenk een zin die je onthoudt en die een ander niet raadt. Schrijf hem niet op hetzelfde papier.",
    how: "Je hebt hem alleen nodig als je al je toestellen kwijt bent, of je slot bent vergeten. Een wachtwoordkluis is een goede plek.",
    choose: "Je zin",
    chooseHint: "Minstens twaalf tekens. Vier losse woorden is goed. Hoofdletters en spaties tellen mee.",
    again: "Nog een keer je zin",
    short: "Deze zin is te kort. Maak er minstens twaalf tekens van.",
    different: "Je typte niet twee keer hetzelfde. Typ de tweede nog eens.",
    go: "Toon nu de woorden",
    field: "De zin bij je woorden",
    fieldHint: "De zin die je koos toen je de woorden opschreef. Hoofdletters en spaties tellen mee.",
    finish: "Naar je cliënten",
  },
  done: "Je papier klopt.",
  doneBody:
    "Bewaar het goed. Maak er geen foto van: foto’s gaan vaak vanzelf naar de cloud, en daar kan een ander bij.",
  sheet: {
    title: "Mijn twaalf woorden",
    purposeTitle: "Waar ze voor zijn",
    purpose:
      "Ze openen mijn gegevens als ik mijn pincode of zin niet meer weet. Ze halen ze ook terug op een ander toestel, als er een kopie op de server staat. De volgorde telt mee.",
    placeTitle: "Waar ik dit bewaar",
    place:
      "Op een plek die ik zelf terugvind en een ander niet. Bijvoorbeeld bij mijn paspoort, of in een dichte envelop. Ik maak er geen foto van.",
    date: "Opgeschreven op",
  },
  again: "Nieuwe woorden maken",
  againBody:
    "Je hebt al woorden. Maak je nieuwe? De oude werken niet meer zodra je de nieuwe hebt teruggetypt.",
  toCopy: "Zet nu een kopie op de server",
  finish: "Naar Vandaag",
} as const;

export const erase = {
  title: "Alles wissen",
  body: "Dit haalt alles weg wat je in deze app schreef: je antwoorden, je dagboek en je plan. Ook je slot en je herstelwoorden gelden dan niet meer. Wij kunnen het niet terughalen. Een specialist met jouw toestel vindt soms nog resten.",
  reach: "Wat wil je wissen?",
  reaches: {
    here: { label: "Alleen dit toestel", hint: "De kopie op de server blijft. Die kun je later terughalen." },
    everywhere: {
      label: "Dit toestel en de server",
      hint: "Ook de kopie en de toegang van al je toestellen gaan weg.",
    },
  },
  here: "Je kopie op de server en je andere toestellen blijven zoals ze zijn. Met je herstelwoorden haal je alles terug.",
  everywhere:
    "Wat blijft: alles wat al op je andere toestellen staat, en wat je zelf hebt gedownload of afgedrukt. Wis dat daar ook, als je dat wilt.",
  maybeCopy:
    "Heb je een kopie op de server? Die blijft dan staan. Met je herstelwoorden kun je die later terughalen, of weghalen.",
  confirmLabel: "Typ het woord ‘wissen’",
  confirmWord: "wissen",
  wrong: "Er is nog niets gewist. Typ het woord ‘wissen’ als je het zeker weet.",
  action: "Wis alles op dit toestel",
  actionEverywhere: "Wis alles, ook op de server",
  keep: "Nee, ik wil niets wissen",
  failed:
    "Het wissen is niet gelukt. Misschien staat de app nog open in een ander tabblad. Sluit dat en probeer het nog eens.",
  done: "Alles is gewist. De app is weer leeg. De geschiedenis van je browser wis je zelf.",
} as const;

export const about = {
  rationale: "Lees waarom het programma zo is",
  title: "Over dit programma",
  body: [
    "Lust Leren Loslaten volgt de aanpak van een Nederlandse therapeut. Je leert een gewoonte loslaten die je in de weg zit. En je leert beter omgaan met gevoelens en lastige momenten.",
    "Het programma stelt geen diagnose. Het vervangt geen behandeling, en geen mens aan de telefoon.",
  ],
  signOff: "Wie heeft de teksten nagekeken?",
  unsigned:
    "Nog niemand. Een geregistreerde psycholoog of seksuoloog moet deze stap nakijken voordat mensen er echt mee werken.",
  signed: (name: string, on: string) => `Nagekeken door ${name} op ${on}.`,
  version: "Versie van deze stap",
  sources: "Bronnen",
} as const;
