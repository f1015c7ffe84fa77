/** What a buddy does beside somebody. */
export const buddyPerson = {
  guide: "Kort: hoe doe je dit?",
  settings: "Instellingen",
  urgent: {
    danger: "Is er nu gevaar? Bel",
    suicide: "Denkt iemand aan zelfmoord? Bel",
  },
  list: {
    title: "Naast wie je staat",
    open: (name: string) => `Open ${name}`,
    none: {
      title: "Je staat nu naast niemand",
      body: "Heb je een uitnodiging gekregen? Open de link op dit toestel.",
      paste: "Ik plak mijn uitnodiging",
    },
    invite: "Ik heb nog een uitnodiging",
    compare: (name: string) => `Nog even woorden vergelijken met ${name}`,
  },
  waiting: {
    title: (name: string) => `Nog even wachten op ${name}`,
    body: (name: string) =>
      `Jij bent klaar. ${name} moet nog bevestigen dat de woorden gelijk waren. Daarna zie je hier het signaal.`,
  },
  offline: "Er is nu geen verbinding. Dit is wat er het laatst stond.",
  refused:
    "De server liet iets zien wat niet klopt. Daar doen we niets mee. Blijft dit staan? Bel elkaar even.",
  number: {
    title: "Een nummer klaarzetten",
    row: "Nummer om te bellen",
    none: "Nog geen nummer",
    label: (name: string) => `Telefoonnummer van ${name}`,
    hint: "Alleen jij ziet dit nummer. Bellen gaat gewoon met je telefoon.",
    wrong: "Dit lijkt geen telefoonnummer.",
    save: "Bewaar",
    close: "Sluit",
  },
  stop: {
    row: "Stoppen als buddy",
    title: (name: string) => `Stoppen met ${name}?`,
    body: (name: string) =>
      `Dat mag altijd. Zeg het zo mogelijk eerst zelf. ${name} ziet daarna dat je gestopt bent. Jij ziet hier niets meer.`,
    yes: "Ja, ik stop",
    no: "Nee, ik blijf",
    close: "Sluit",
    failed: "Dat lukte nu niet, want er is geen verbinding. Probeer het straks opnieuw.",
    stopped: "Je bent gestopt. Dank je wel voor de tijd dat je er was.",
  },
  ended: {
    title: "Dit is gestopt",
    body: (name: string) => `Je staat niet meer naast ${name}. Hier is niets meer van te zien.`,
  },
  messages: { title: (name: string) => `Berichten met ${name}` },
  back: "Terug",
} as const;
