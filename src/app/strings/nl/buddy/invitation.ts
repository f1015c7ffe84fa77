/** From the link that somebody sent to standing beside them. */
export const buddyInvitation = {
  title: "Je uitnodiging",
  paste: {
    intro: "Open de link die je kreeg. Lukt dat niet? Plak de link dan hier.",
    label: "De link van je uitnodiging",
    wrong: "Dit is geen uitnodiging. Kopieer de hele link en plak die hier.",
    go: "Verder",
  },
  ask: {
    title: "Wil jij naast iemand staan?",
    intro: "Iemand vraagt jou als buddy. Dat is een teken van vertrouwen. Dit houdt het in:",
    list: [
      "Je krijgt soms een signaal: groen, oranje of ‘bel me’.",
      "Je ziet geen dagboek en geen oefeningen. Je hoeft niets op te lossen.",
      "Je mag altijd stoppen. Daar hoef je geen reden voor te geven.",
    ],
    yes: "Ja, ik wil dit",
    guide: "Lees eerst wat een buddy doet",
    no: "Liever niet? Sluit dan deze pagina. Er is niets bewaard. Zeg het zo mogelijk even zelf.",
  },
  safe: {
    title: "Zo blijft het tussen jullie",
    intro:
      "De server bewaart jullie berichten op slot. Alleen jullie hebben de sleutel. Jij krijgt de jouwe nu, als twaalf woorden.",
    why: "Raak je je telefoon kwijt? Dan kom je met die woorden terug. Wij hebben geen reservesleutel.",
    go: "Laat mijn woorden zien",
  },
  words: {
    title: "Jouw twaalf woorden",
    intro: "Schrijf ze op papier. Leg het papier waar jij het vindt en een ander niet.",
    written: "Ik heb ze opgeschreven",
    checkTitle: "Typ ze één keer over",
  },
  turningOn: {
    title: "Even geduld",
    body: "Je sleutel wordt klaargezet.",
    bar: "De sleutel wordt klaargezet",
    again: "Probeer het opnieuw",
  },
  opening: { body: "Je uitnodiging wordt geopend.", bar: "De uitnodiging wordt geopend" },
  who: {
    title: (name: string) => `${name} vraagt jou als buddy`,
    intro: (name: string) => `Hoe kent ${name} jou? Een voornaam is genoeg. Alleen ${name} ziet die.`,
    label: "Jouw naam",
    empty: "Vul een naam in.",
    go: "Verder",
    busy: "Je antwoord wordt verstuurd…",
    nobody: "Iemand",
  },
  other: {
    title: "Ga niet verder",
    body: "Verschillende woorden betekenen dat er iets niet klopt. Misschien was de link niet van degene die je kent. Er is niets gedeeld.",
    next: "Vraag om een nieuwe link. Krijg die liefst in het echt, of tijdens een telefoontje.",
    close: "Naar het begin",
  },
  failures: {
    malformed: "Deze link klopt niet. Vraag om een nieuwe.",
    gone: "Deze uitnodiging is gebruikt, ingetrokken of ouder dan twee weken. Vraag om een nieuwe link.",
    wrong:
      "Wat hier klaarstaat, komt niet van degene die je de link gaf. Open dit niet verder. Vraag zelf om een nieuwe link.",
    notForYou: "Deze link is niet voor een buddy. Open hem waar je hem kreeg, of vraag wat de bedoeling is.",
    own: "Je bent al buddy met deze uitnodiging, of hij is niet meer te gebruiken. Vraag om een nieuwe link.",
    offline: "Er is nu geen verbinding. Je uitnodiging blijft geldig. Probeer het straks opnieuw.",
    storage: "Dit toestel kon het niet bewaren. Maak ruimte vrij en probeer het opnieuw.",
    again: "Probeer opnieuw",
  },
} as const;
