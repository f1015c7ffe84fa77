/** The copy on the server: what it is, how it stands, and what to do when it does not work. */
export const serverCopy = {
  title: "Bewaar veilig",
  lead: "Nu staat alles alleen op dit toestel. Raak je het kwijt, dan ben je ook je antwoorden kwijt. Je kunt daarom een kopie op de server zetten. De kopie zit op slot. Jij hebt de sleutel.",
  explained: {
    who: {
      title: "Wie kan het lezen?",
      body: "Alleen jij. De sleutel zit in je toestellen en in je herstelwoorden. De server heeft die niet. Wij ook niet.",
    },
    sees: {
      title: "Wat ziet de server wel?",
      body: "Niet wat je schrijft. En hij kent je naam niet. Dit ziet hij wel:",
      list: [
        "dat er een kopie is, en ongeveer hoe groot",
        "hoeveel toestellen je hebt",
        "wanneer er iets verandert, op een kwartier na",
        "wanneer de app verbinding maakt",
      ],
      address: "Zoals elke website ziet hij ook je internetadres. Dat bewaart hij niet.",
    },
    lost: {
      title: "En als je alles kwijtraakt?",
      body: "Met je twaalf herstelwoorden haal je de kopie terug, op elk toestel. Ben je ook je woorden kwijt? Dan kan niemand de kopie nog openen.",
    },
  },
  wordsFirstTitle: "Eerst je herstelwoorden",
  wordsFirst:
    "Zonder die woorden heb je niets aan een kopie als je toestel weg is. Schrijf ze daarom eerst op.",
  toWords: "Naar je herstelwoorden",
  turnOn: "Zet de kopie aan",
  turningOn: "De kopie wordt aangezet…",
  whatIsThere: "Wat staat er op de server?",
  stateTitle: {
    starting: "Je kopie wordt bijgewerkt",
    "in-step": "Alles staat op de server",
    outdated: "Werk de app bij",
    removed: "Dit toestel doet niet meer mee",
  },
  unsentTitle: (unsent: number) =>
    unsent === 1 ? "Nog één wijziging niet op de server" : `Nog ${unsent} wijzigingen niet op de server`,
  starting: "De eerste keer duurt dat even. Je kunt gewoon verder. Laat de app wel open.",
  startingBar: "De kopie wordt bijgewerkt",
  inStep: "Raak je dit toestel kwijt? Dan haal je alles terug met je herstelwoorden of een ander toestel.",
  safeHere: "Alles staat veilig op dit toestel.",
  reason: {
    calm: "Dit gaat vanzelf mee, binnen een kwartier. We wachten expres even. Zo ziet de server niet wanneer je precies schreef.",
    sending: "Dit wordt nu verstuurd.",
    offline: "Er is geen internet. Zodra dat er is, gaat het vanzelf mee.",
    busy: "De server heeft het druk. De app probeert het straks opnieuw.",
    full: "De server heeft geen ruimte meer voor je kopie. Wat er al stond, blijft staan. Download ook zelf een kopie. Dan heb je die zeker.",
  },
  outdated: [
    "De app en de server passen nu niet bij elkaar. Daarom gaat er even niets naar de server.",
    "Meestal is er een nieuwe versie van de app. Sluit de app en open die opnieuw. Zie je ‘Nieuwe versie openen’? Tik daar dan op.",
  ],
  removed: [
    "Het is weggehaald op een ander toestel, of de kopie is verwijderd. Wat je schreef, staat nog hier. Er gaat niets meer naar de server.",
    "Wil je weer meedoen? Wis dan eerst dit toestel. Kies daarna op het beginscherm ‘Ik gebruik Loslaten al’. Wat alleen hier staat, ben je dan kwijt. Download het dus eerst.",
  ],
  removedOther: "Deed je dit niet zelf? Kijk op een ander toestel bij Toestellen wie er meedoet.",
  toDownload: "Alles downloaden",
  toErase: "Dit toestel wissen",
  problemTitle: {
    rollback: "De server liep achter",
    behind: "De server liep achter",
    withheld: "Op de server ontbreekt iets",
    different: "De kopie klopt niet",
    fork: "De kopie klopt niet",
    "refused-records": "Er stond iets vreemds op de server",
  },
  problem: {
    rollback: "De server gaf een oudere kopie dan eerst. Vaak is daar na een storing iets teruggezet.",
    behind: "De server gaf een oudere kopie dan eerst. Vaak is daar na een storing iets teruggezet.",
    withheld: "De server gaf niet alles terug wat er hoort te staan.",
    different: "Op de server staat iets anders dan je toestellen stuurden.",
    fork: "De server liet je toestellen niet allemaal hetzelfde zien.",
    "refused-records": "Het kwam niet van een van je toestellen. De app heeft het niet overgenomen.",
  },
  problemSafe:
    "Wat op dit toestel staat, is in orde. Er is niets overschreven. Lezen kan de server het nog steeds niet.",
  problemDo:
    "Tik op ‘Nu opslaan’. Dan zet dit toestel terug wat daar ontbreekt. Blijft deze melding staan? Download dan zelf een kopie, en laat het weten aan wie de server beheert.",
  sendNow: "Nu opslaan",
  sending: "Wordt opgeslagen…",
  devices: "Toestellen",
  devicesDetail: (count: number) => (count === 1 ? "Alleen dit toestel" : `${count} toestellen`),
  turnOff: "Haal de kopie van de server",
  turnOffTitle: "De kopie weghalen?",
  turnOffBody: [
    "De server verwijdert je kopie en de toegang van al je toestellen. Wat op dit toestel staat, blijft staan.",
    "Je andere toestellen houden wat ze hebben. Ze krijgen niets nieuws meer. Je herstelwoorden werken dan alleen nog op dit toestel.",
  ],
  turnOffYes: "Haal de kopie weg",
  turnOffBusy: "De kopie wordt weggehaald…",
  turnOffNo: "Nee, laat de kopie staan",
} as const;

/** What was deleted at the server, to keep. */
export const receipt = {
  copyGone: "De kopie is weg",
  allGone: "Alles is gewist",
  copyGoneBody: "Op de server staat niets meer van je. Op dit toestel staat nog alles.",
  allGoneBody:
    "Op de server en op dit toestel staat niets meer van je. De geschiedenis van je browser wis je zelf.",
  title: "Bewijs van verwijdering",
  facts: {
    day: "Verwijderd op",
    records: "Versleutelde stukjes",
    bytes: "Samen",
    accessKeys: "Toegang van",
    mail: "Berichten",
    wraps: "Sleutels voor herstel",
  },
  kilobytes: (size: string) => `${size} kB`,
  keys: (count: number) => (count === 1 ? "1 sleutel" : `${count} sleutels`),
  about:
    "Dit zegt de server zelf. In reservekopieën van de server kan nog een versleuteld restje staan, tot die worden vervangen.",
  none: "De server had alles al verwijderd. Het bewijs daarvan is niet aangekomen.",
  keep: "Bewaar dit bewijs",
  kept: "Het staat bij je downloads.",
  fileName: (day: string) => `loslaten-bewijs-${day}.txt`,
  toSettings: "Naar Instellingen",
} as const;

/** What stood in the way, what is safe, and what to do. One for each thing that can go wrong with the server. */
export const troubles = {
  offline: "Er is geen internet. Er is niets veranderd. Probeer het straks nog eens.",
  busy: "De server heeft het druk. Wat je schreef, is veilig. Wacht een minuut en probeer het nog eens.",
  removed:
    "Dit toestel doet niet meer mee. Wat je schreef, staat nog op dit toestel. Bij Bewaar veilig lees je wat je kunt doen.",
  outdated:
    "De app en de server passen niet meer bij elkaar. Wat je schreef, is veilig. Sluit de app en open die opnieuw. Staat er een nieuwe versie klaar? Open die dan.",
  suspicious:
    "De server gaf iets wat niet klopt. De app heeft het niet overgenomen. Wat op dit toestel staat, is in orde. Kijk bij Bewaar veilig.",
  "storage-full":
    "Je toestel is vol. Maak ruimte vrij, bijvoorbeeld door foto’s te verplaatsen. Probeer het daarna nog eens.",
  "storage-failed":
    "Dit toestel kon het niet bewaren. Sluit de app, open die opnieuw en probeer het nog eens.",
  "not-open": "De app ging intussen op slot. Open die en probeer het nog eens.",
  "no-recovery-words":
    "Je herstelwoorden werken nog alleen op dit toestel. Maak eerst nieuwe. Die werken ook voor de kopie.",
  "no-code": "Een code heeft tien letters en cijfers. Kijk nog eens op je nieuwe toestel.",
  "unknown-code":
    "Bij deze code wacht geen toestel. Misschien zit er een tikfout in, of is de code ouder dan een kwartier. Maak dan op je nieuwe toestel een nieuwe code.",
  "not-empty": "Op dit toestel staat al iets. Wil je dat niet meer? Wis het dan eerst bij Instellingen.",
  "other-words":
    "Bij deze woorden hoort geen kopie. Kijk of je het goede papier hebt. Stond de kopie nog niet aan? Dan is er niets om terug te halen.",
} as const;
