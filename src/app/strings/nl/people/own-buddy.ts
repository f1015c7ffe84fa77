/** The participant's side of a buddy. */
export const ownBuddy = {
  back: "Terug",
  rows: {
    title: "Je buddy",
    none: "Iemand die je kunt bellen als het lastig wordt. Je buddy ziet alleen de kleur en de berichten die jij stuurt.",
    invite: "Nodig een buddy uit",
    another: "Nog iemand uitnodigen",
    states: {
      invited: "Uitgenodigd",
      none: "Nog geen signaal",
      green: "Groen",
      amber: "Oranje",
      "call-me": "Bel me",
      ended: "Gestopt",
    },
  },
  invite: {
    title: "Nodig een buddy uit",
    intro: "Kies iemand die kan luisteren en dingen voor zich houdt. Vraag het eerst, en stuur dan de link.",
    sees: "Je buddy ziet alleen de kleur en de berichten die jij stuurt. Geen dagboek, geen cijfers en geen oefeningen.",
    theirName: "Hoe noem je je buddy?",
    theirNameHint: "Een voornaam of een letter. Alleen jij ziet dit.",
    ownName: "Hoe noemt je buddy jou?",
    ownNameHint: "Zo sta je bij je buddy in beeld. Een voornaam is genoeg.",
    empty: "Vul hier een naam in.",
    go: "Maak de link",
    busy: "De link wordt gemaakt…",
    failed: "De link kon nu niet worden gemaakt. Er is niets verstuurd. Probeer het straks opnieuw.",
  },
  invited: {
    title: (name: string) => `Stuur ${name} de link`,
    intro: (name: string) =>
      `Stuur de link op de manier die jullie vertrouwen. Zit je naast ${name}? Laat dan de code scannen.`,
    valid: "De link werkt twee weken, en één keer.",
    share: "Deel de link",
    shareText: "Wil je naast me staan? Open deze link:",
    copy: "Kopieer de link",
    copied: "De link is gekopieerd.",
    link: "De link",
    qr: "QR-code met de link",
    showQr: "Laat de code zien om te scannen",
    waiting: (name: string) =>
      `Wachten op ${name}. Je hoeft hier niet te blijven. Kijk later gerust nog eens.`,
    answered: (name: string, own: string) => `${own} heeft geantwoord op je uitnodiging aan ${name}.`,
    gone: "Deze uitnodiging is niet meer geldig. Maak gerust een nieuwe.",
    again: "Maak een nieuwe link",
    withdraw: "Trek de uitnodiging in",
    withdrawFailed: "Intrekken lukte nu niet, want er is geen verbinding. Probeer het straks opnieuw.",
    refused:
      "Er kwam een antwoord dat niet klopt. Vertrouw het niet. Trek de uitnodiging in en maak een nieuwe.",
    different:
      "Verschillende woorden betekenen dat er iets niet klopt. Er is niets gedeeld. Trek de uitnodiging in en geef de nieuwe link in het echt.",
  },
  signal: {
    title: "Hoe is het nu?",
    hint: (name: string) => `Eén tik, en het gaat naar ${name}.`,
    choices: {
      green: { word: "Groen", about: "Het gaat" },
      amber: { word: "Oranje", about: "Het is lastig. Denk even aan me" },
      "call-me": { word: "Bel me", about: "Ik heb nu iemand nodig" },
    },
    none: "Je hebt nog niets gestuurd.",
    underWay: "Onderweg. Het gaat vanzelf mee zodra er internet is.",
    arrived: (name: string) => `${name} kan dit nu zien.`,
    slow: (name: string) => `Heeft ${name} de app niet open? Dan kan het even duren. Bellen is sneller.`,
    take: "Haal het signaal weg",
    help: "Naar Hulp nu",
  },
  today: {
    title: (name: string) => `Een signaal voor ${name}`,
    more: (name: string) => `Meer over ${name} als buddy`,
  },
  links: {
    messages: "Berichten",
    unread: (count: number) => `${count} nieuw`,
    seen: (name: string) => `Dit ziet ${name}`,
    rename: "Andere naam",
    stop: (name: string) => `Stoppen met ${name}`,
  },
  helpNow: {
    title: "Ook vanuit Hulp nu",
    body: (name: string) =>
      `Dan staat daar een knop waarmee je ${name} vraagt om te bellen. Het gaat weg zodra je de app opent.`,
    legend: "Wil je dat?",
    label: (name: string) => `Zet de knop voor ${name} in Hulp nu`,
    needsCard: "Zet eerst aan dat je mensen en wat je doet in Hulp nu mogen staan.",
    toCard: "Wat er in Hulp nu staat",
  },
  seen: {
    title: (name: string) => `Dit ziet ${name}`,
    intro: "Precies dit, en niets anders. De knoppen werken hier niet.",
  },
  messages: { title: (name: string) => `Berichten met ${name}` },
  rename: { title: "Andere naam", label: "Hoe noem je je buddy?", save: "Bewaar", close: "Sluit" },
  stop: {
    title: (name: string) => `Stoppen met ${name}?`,
    body: (name: string) =>
      `${name} ziet daarna niets meer van jou. Wat al gelezen is, blijft gelezen. Jij kunt de berichten nog lezen.`,
    yes: "Ja, stop",
    no: "Nee, laat het zo",
    close: "Sluit",
  },
  ended: {
    title: (name: string) => `${name} is niet meer je buddy`,
    body: "Er wordt niets meer gedeeld. Wil je iemand anders vragen? Dat kan altijd.",
    messages: "Jullie berichten",
  },
  refused:
    "De server liet iets zien wat niet klopt. Daar doen we niets mee. Blijft dit staan? Bel elkaar even.",
} as const;
