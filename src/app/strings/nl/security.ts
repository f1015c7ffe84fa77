export const settings = {
  title: "Instellingen",
  lock: "Slot op de app",
  lockState: { none: "Geen slot", pin: "Pincode", phrase: "Zin" },
  words: "Herstelwoorden",
  wordsOn: "Gecontroleerd",
  wordsOff: "Nog niet opgeschreven",
  theme: "Kleur",
  themes: { system: "Zoals je toestel", light: "Licht", dark: "Donker" },
  privacy: "Wat er bewaard wordt",
  about: "Over dit programma",
  erase: "Alles wissen",
  lockNow: "Nu op slot",
  copy: "Kopie op een server",
  copyBody: "Dat kan in deze versie nog niet. Alles staat alleen op dit toestel.",
} as const;

export const lockSettings = {
  title: "Slot op de app",
  intro:
    "Met een slot worden je antwoorden versleuteld met iets dat alleen jij weet. Wij kunnen het niet voor je openen.",
  kind: "Welk slot wil je?",
  kinds: {
    pin: { label: "Pincode", hint: "Minstens zes cijfers. Snel, en goed tegen meekijkers." },
    phrase: {
      label: "Een zin",
      hint: "Minstens twaalf tekens. Sterker, ook als iemand je toestel laat onderzoeken.",
    },
    none: { label: "Geen slot", hint: "Wie je telefoon kan openen, kan dit lezen." },
  },
  pin: "Je pincode",
  pinAgain: "Nog een keer je pincode",
  phrase: "Je zin",
  phraseAgain: "Nog een keer je zin",
  pinHint: "Niet de code van je telefoon, als een ander die kent.",
  save: "Zet het slot erop",
  removeAction: "Haal het slot eraf",
  busy: "Een tel, dit is een zwaar slot…",
  tooShortPin: "Een pincode heeft minstens zes cijfers.",
  easyPin: "Deze pincode is makkelijk te raden. Kies een andere.",
  tooShortPhrase: "Een zin heeft minstens twaalf tekens.",
  different: "Dit is niet twee keer hetzelfde. Typ het nog eens.",
  done: "Het slot zit erop.",
  removed: "Het slot is eraf.",
  doneBody:
    "Schrijf nu ook je herstelwoorden op. Vergeet je je slot zonder die woorden, dan kan niemand het openen. Wij ook niet.",
  toWords: "Naar je herstelwoorden",
  later: "Later",
} as const;

export const unlock = {
  title: "Even openen",
  pin: "Je pincode",
  phrase: "Je zin",
  open: "Open",
  busy: "Een tel…",
  wrongPin: "Die pincode klopt niet. Probeer het nog eens.",
  wrongPhrase: "Die zin klopt niet. Let op hoofdletters en spaties.",
  wait: (seconds: number) => `Even geduld. Over ${seconds} seconden kun je het weer proberen.`,
  forgot: "Vergeten? Gebruik je herstelwoorden",
  forgotNone:
    "Er zijn geen herstelwoorden voor dit toestel. Zonder je slot kan niemand je antwoorden openen. Je kunt wel alles wissen en opnieuw beginnen.",
  words: "Je twaalf herstelwoorden",
  wordsHint: "Met een spatie ertussen. De eerste vier letters van elk woord is genoeg.",
  backToLock: "Toch het slot gebruiken",
  erase: "Alles wissen",
  damagedTitle: "Je gegevens gaan niet open",
  damaged:
    "Er is iets beschadigd in de opslag van dit toestel. Er is niets verstuurd. Open de app opnieuw. Helpt dat niet, dan kun je alleen nog wissen en opnieuw beginnen.",
} as const;

export const recovery = {
  title: "Herstelwoorden",
  intro:
    "Deze twaalf woorden zijn je reservesleutel. Wij hebben er geen. Schrijf ze op papier, in deze volgorde. Leg het papier waar jij het vindt en een ander niet.",
  honest:
    "Op dit moment werken ze alleen op dit toestel, als je je slot vergeet. Er staat nog geen kopie op een server. Raak je dit toestel kwijt, dan helpen de woorden niet.",
  show: "Toon de woorden",
  written: "Ik heb ze opgeschreven",
  checkTitle: "Typ ze nu terug",
  checkBody: "Zo weet je zeker dat je papier klopt. De woorden gelden pas als dit lukt.",
  field: "Je twaalf woorden",
  fieldHint: "Met een spatie ertussen. De eerste vier letters van elk woord is genoeg.",
  check: "Controleer",
  showAgain: "Toon de woorden nog eens",
  errors: {
    "wrong-count": "Het moeten twaalf woorden zijn.",
    "unknown-word": (number: number) => `Woord ${number} staat niet in de lijst. Kijk het na op je papier.`,
    "bad-checksum": "Er zit ergens een fout in. Misschien staan er twee woorden verwisseld.",
    "other-words": "Dit zijn andere woorden dan die bij dit toestel horen.",
  },
  done: "Je papier klopt.",
  doneBody: "Bewaar het goed. Maak geen foto met je telefoon: die komt vaak in een wolk terecht.",
  again: "Nieuwe woorden maken",
  againBody:
    "Je hebt al woorden. Maak je nieuwe, dan werken de oude niet meer zodra je de nieuwe hebt teruggetypt.",
  finish: "Klaar",
} as const;

export const erase = {
  title: "Alles wissen",
  body: "Dit haalt alles weg wat je op dit toestel schreef: je antwoorden, je dagboek, je plan en je slot. Het kan niet terug, ook niet door ons.",
  confirmLabel: "Typ het woord wissen",
  confirmWord: "wissen",
  wrong: "Typ het woord wissen om zeker te zijn.",
  action: "Wis alles op dit toestel",
  keep: "Nee, laat staan",
  done: "Alles is gewist. De app is weer leeg.",
} as const;

export const about = {
  title: "Over dit programma",
  body: [
    "Lust Leren Loslaten is gemaakt naar de aanpak van een Nederlandse therapeut. Je leert een gewoonte die je in de weg zit los te laten. En je leert beter omgaan met gevoelens en lastige momenten.",
    "Het programma stelt geen diagnose. Het vervangt geen behandeling, en geen mens aan de telefoon.",
  ],
  signOff: "Wie heeft de teksten nagekeken?",
  unsigned:
    "Nog niemand. Voordat dit programma echt gebruikt wordt, kijkt een geregistreerde psycholoog of seksuoloog elke stap na.",
  signed: (name: string, on: string) => `Nagekeken door ${name} op ${on}.`,
  version: "Versie van deze stap",
} as const;
