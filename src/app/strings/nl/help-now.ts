/** Every sentence of the help screen. Guidance is shown in turn, spread over the wave. */
export const helpNowTexts = {
  tabTitle: "Loslaten",
  close: "Sluiten",
  quickHide: "Snel verbergen",
  back: "Terug",

  wave: {
    name: "Surf op de golf",
    heading: "Adem in. Voel waar de trek zit. Je hoeft niets te doen.",
    guidance: [
      "Een golf van trek zakt meestal vanzelf.",
      "Zet je voeten op de grond. Voel de vloer.",
      "Waar zit het? In je buik, je borst, je hoofd?",
      "Soms wordt het eerst sterker. Ook dat zakt weer.",
      "Adem langer uit dan je inademt.",
      "Komt er een gedachte? Laat die voorbijgaan.",
      "Kijk weer waar de trek zit. Is er iets veranderd?",
    ],
    staying: "nog even blijven",
    paused: "pauze",
    stayed: "klaar",
    doneHeading: "Je bleef erbij. Meer hoefde je niet te doen.",
    doneGuidance: "Hoe is de trek nu? Blijf nog een keer, of kies hieronder iets anders.",
    minutesLegend: "Hoe lang blijf je erbij?",
    minutes: (minutes: number) => `${minutes} min`,
    pause: "Pauze",
    resume: "Verder",
    again: "Opnieuw",
    /** As a technique in the diary. */
    technique: "Op de golf blijven",
  },

  ask: {
    before: "Hoe sterk is de trek nu?",
    beforeLate: "Hoe sterk was de trek toen je hier kwam?",
    after: "Hoe sterk is de trek nu?",
    low: "0 · geen",
    high: "10 · heel sterk",
    again: "Hoe is de trek nu?",
    change: "Pas aan",
    started: (before: number) => `Trek bij het begin: ${before}`,
    lower: (before: number, after: number) => `De golf zakte: van ${before} naar ${after}.`,
    same: (after: number) => `De trek is nog ${after}. Dat mag. Je bent er nog.`,
    higher: (before: number, after: number) =>
      `De trek ging van ${before} naar ${after}. Ook dat zakt weer. Kies hieronder wat nu helpt.`,
    kept: "Dit staat in je dagboek zodra je de app opent.",
    notKept: "Hier wordt niets van bewaard.",
  },

  rehearsal: {
    note: "Oefenen. Hier wordt nu niets bewaard.",
    stop: "Stop met oefenen",
  },

  tilesName: "Wat nu kan helpen",

  leave: {
    title: "Weg van hier",
    hint: "Telefoon neer, naar buiten",
    intro: "Blijf niet op de plek waar de trek is. Doe deze drie dingen.",
    steps: [
      { do: "Leg je telefoon neer.", how: "Scherm naar beneden, op een plek waar je hem niet ziet." },
      { do: "Sta op en ga naar buiten.", how: "Kan dat niet? Ga naar een kamer waar iemand anders is." },
      {
        do: "Doe tien minuten iets met je lijf.",
        how: "Loop een blokje om. Of was je gezicht met koud water.",
      },
    ],
    after: "Daarna kijk je opnieuw hoe het is.",
  },

  look: {
    title: "Kijk om je heen",
    hint: "Vijf dingen die je ziet",
    intro: "Zo haal je je aandacht uit je hoofd. Noem ze zacht, zonder haast.",
    steps: [
      { do: "Vijf dingen die je ziet.", how: "Een lamp, een kras in de tafel, je hand." },
      { do: "Vier dingen die je voelt.", how: "Je voeten op de vloer. De stof van je mouw." },
      { do: "Drie dingen die je hoort.", how: "Ver weg en dichtbij." },
      { do: "Twee dingen die je ruikt.", how: "Niets te ruiken? Loop naar het raam." },
      { do: "Eén ding dat je proeft.", how: "Neem een slok koud water." },
    ],
    after: "Is de trek er nog? Dat mag. Begin dan nog een keer bij vijf.",
  },

  reason: {
    title: "Mijn reden",
    hint: "Lees wat je zelf opschreef",
    titleWithoutReason: "Wat mij helpt",
    hintWithoutReason: "Lees wat je zelf opschreef",
    techniques: "Wat mij helpt",
    privacy: "Jij koos dat dit hier zonder slot te lezen is. Het staat alleen op dit toestel.",
  },

  kit: {
    title: "Wat mij helpt",
    hint: "Jouw eigen lijst",
    intro: "Dit hielp jou eerder. Begin bovenaan, of kies wat nu past.",
    chosen: "Dit doe ik",
    after: "Tik aan wat je gaat doen. Leg dan je telefoon weg.",
  },

  people: {
    title: "Iemand die ik ken",
    tile: (name: string) => `Bel ${name}`,
    buddyHint: "Je buddy",
    hint: "Bellen of een bericht",
    intro: "Je hoeft niet te zeggen wat er is. Iemands stem horen kan al helpen.",
    buddy: "Mijn buddy",
    call: (name: string) => `Bel ${name}`,
    message: (name: string) => `Stuur ${name} een bericht`,
    noPhone: "Er staat geen nummer bij. Zoek het op in je telefoon.",
    messageTitle: "Dit staat er klaar",
    standard: "Ik heb het even lastig. Kun je me bellen?",
    danger: "In gevaar? Bel 112 of 113",
    ask: {
      button: (name: string) => `Vraag ${name} om te bellen`,
      hint: "Dit gaat pas weg als je de app opent, binnen drie uur. Bellen is sneller.",
      ready: "Het staat klaar. Open nu de app, dan gaat het weg.",
      open: "Open de app",
      failed: "Dat kon hier niet worden klaargezet. Bel zelf, of open de app.",
    },
  },

  letter: {
    title: "Brief aan mezelf",
    hint: "Van jou, voor nu",
  },

  sleep: {
    title: "Ik kan niet slapen",
    hint: "Wat je om drie uur kunt doen",
    intro: "Wakker liggen is vervelend, niet gevaarlijk. Je hoeft nu niet te slapen.",
    own: "Dit schreef je zelf op",
    steps: [
      { do: "Sta op.", how: "Laat je telefoon liggen. Doe een klein, zacht lampje aan." },
      { do: "Doe iets saais.", how: "Lees een paar bladzijden. Vouw de was. Geen scherm." },
      { do: "Ga terug als je gaapt.", how: "Lukt het niet? Dan sta je gewoon weer op." },
    ],
    after: "Eén slechte nacht haal je weer in. Sta morgen op je gewone tijd op.",
  },

  delay: {
    title: "15 minuten uitstel",
    tile: "15 min uitstel",
    hint: "De klok loopt mee",
    hintRunning: (clock: string) => `Nog ${clock}`,
    hintDone: "De tijd is om",
    intro: "Je hoeft geen nee te zeggen. Zeg: nu nog niet. Over een kwartier kies je opnieuw.",
    meanwhile: "Doe zolang iets gewoons. Zet thee, doe de afwas of loop een rondje.",
    withoutScript: "Kijk op de klok en tel er 15 minuten bij op.",
    remaining: "te gaan",
    start: "Start 15 minuten",
    again: "Nog eens 15 minuten",
    stop: "Stop de klok",
    done: "Het kwartier is om. Hoe sterk is de trek nu? Je mag nog een keer uitstellen.",
  },

  crisis: {
    title: "Bel iemand",
    hint: "Ook 112 en 113",
    intro: "Deze app belt niemand voor je. Niemand leest live mee. Bel daarom zelf.",
    call: (number: string) => `Bel ${number}`,
    known: {
      title: "Iemand die je kent",
      text: "Je hoeft niet te zeggen waarom je belt. Vraag: ‘Heb je even? Ik wil nu niet alleen zijn.’",
    },
    doctor: {
      title: "Je huisarts",
      text: "Is het avond of weekend? Bel dan de huisartsenpost bij jou in de buurt.",
    },
    otherLines: "Andere hulplijnen",
    checkedOn: (day: string) => `Nummers nagekeken op ${day}.`,
  },

  slip: {
    link: "Toch gebeurd? Eerste hulp bij een uitglijder",
    title: "Eerste hulp bij een uitglijder",
    intro:
      "Het is gebeurd. Dat is balen, en je bent niet terug bij af. Wat je geleerd hebt, ben je niet kwijt.",
    steps: [
      { do: "Stop hier.", how: "Sluit wat openstaat. Leg je telefoon in een andere kamer." },
      {
        do: "Zorg voor je lijf.",
        how: "Drink een glas water of neem een douche. Had je onveilige seks? Bel meteen de GGD of de huisartsenpost.",
      },
      {
        do: "Praat eerlijk en vriendelijk tegen jezelf.",
        how: "Zeg: ‘Dit was een uitglijder. Nu kies ik weer zelf.’",
      },
    ],
    thought: "Denk je: nu is het toch al mis? Die gedachte komt vaak. Je hoeft er niet in mee te gaan.",
    after: "Meer hoeft nu niet. Morgen kun je rustig bekijken wat eraan voorafging.",
    tooMuch: "Wordt het je te veel? Bel iemand",
    guide: "Drie minuten, stap voor stap.",
    stepOf: (step: number) => `Stap ${step} van 3`,
    next: "Volgende stap",
    shame: "Hoeveel schaamte voel je nu?",
    shameLow: "0 · geen",
    shameHigh: "10 · heel veel",
    remember: "Onthoud het voor me",
    rememberHint: "Dan staat het in de app klaar, op slot. Je kijkt er later rustig naar.",
    remembered: "Het staat klaar. Vandaag hoef je er niets meer mee.",
    look: "Nu bekijken in de app",
  },
} as const;

export type HelpNowTexts = typeof helpNowTexts;
