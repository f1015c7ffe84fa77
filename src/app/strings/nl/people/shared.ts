/** The six words that two people compare, whoever they are. */
export const sixWords = {
  title: "Vergelijk zes woorden",
  why: (name: string) =>
    `Zo weten jullie zeker dat er niemand tussen jou en ${name} zit. Ook de server niet.`,
  how: "Lees elkaar de woorden voor. Doe dat aan de telefoon of in dezelfde kamer. Niet in een mail of app.",
  list: "De zes woorden op dit toestel",
  question: "Staan er precies dezelfde woorden, in dezelfde volgorde?",
  same: "Ja, ze zijn gelijk",
  saving: "Wordt bewaard…",
  other: "Nee, er is verschil",
} as const;

/** A conversation, whoever has it. */
export const thread = {
  title: "Berichten",
  list: "Jullie berichten",
  empty: "Hier staat nog niets. Schrijf het eerste bericht als je wilt.",
  you: "Jij",
  somebody: "Iemand die hier was",
  at: (day: string, time: string) => `${day}, ${time}`,
  unread: "Nieuw",
  label: "Je bericht",
  hint: "Je bericht gaat op slot over de server. Alleen jullie kunnen het lezen.",
  send: "Verstuur",
  kept: "Wat je typt, blijft als kladje staan.",
  waiting: {
    sending: "Wordt verstuurd…",
    offline: "Wacht op internet. Gaat daarna vanzelf mee.",
    busy: "De server heeft het druk. Gaat straks vanzelf mee.",
    ended: "Dit contact is gestopt. Het bericht kan niet meer mee.",
    failed: "Dit kon nog niet mee. De app probeert het opnieuw.",
  },
  looked: (moment: string) => `Daarna is er gekeken, ${moment}`,
  tryNow: "Probeer nu",
  takeBack: "Haal terug naar je kladje",
  takeBackAria: (text: string) => `Haal terug naar je kladje: ${text}`,
  ended: "Dit contact is gestopt. Je kunt hier nog lezen en niet meer schrijven.",
  nobody: "Niemand kijkt live mee.",
  response: {
    participant: (days: number) =>
      days === 1
        ? "Je behandelaar antwoordt binnen een dag."
        : `Je behandelaar antwoordt binnen ${days} dagen.`,
    therapist: (days: number) =>
      days === 1
        ? "Jullie spraken af: je antwoordt binnen een dag."
        : `Jullie spraken af: je antwoordt binnen ${days} dagen.`,
  },
  noAgreement: {
    participant: "Jullie spraken nog niet af hoe snel je behandelaar antwoordt. Vraag het gerust.",
    therapist: "Je sprak nog niet af hoe snel je antwoordt.",
    buddy: "Een antwoord kan even duren.",
  },
  urgent: "Is er nu gevaar? Bel 112. Denk je aan zelfmoord? Bel 113. Dat kan dag en nacht.",
} as const;

/** What consent is given for, kind by kind: the name, what it shows and what it does not. */
export const consentKinds = {
  diary: {
    label: "Dagboek",
    hint: "Laat zien: je cijfers en notities per dag. Niet: je losse momenten van trek.",
  },
  urges: {
    label: "Trek",
    hint: "Laat zien: wanneer er trek was, hoe sterk, en wat je deed. Niet: je dagboek.",
  },
  analyses: {
    label: "Terugvalanalyses",
    hint: "Laat zien: hoe een uitglijder ging en wat je ervan leerde. Niet: wat je in Hulp nu aantikte.",
  },
  plan: {
    label: "Preventieplan",
    hint: "Laat zien: de regels van je plan. Niet: namen of nummers van mensen.",
  },
  measures: {
    label: "Maatregelen",
    hint: "Laat zien: wat je afsprak en hoe de week ging. Niet: welke sites of apps je bezoekt.",
  },
} as const;

export const consentText = {
  exercises: (title: string) => `Oefeningen: ${title}`,
  exercisesHint: "Laat zien: je antwoorden in deze stap. Niet: die in andere stappen.",
  unknown: "Iets van een nieuwere versie",
} as const;
