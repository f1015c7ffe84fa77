export const stepDone = {
  title: (number: string) => `Stap ${number} is klaar`,
  body: "Je antwoorden staan in je plan. Je kunt ze altijd veranderen.",
  next: "Naar Vandaag",
  programme: "Bekijk alle stappen",
} as const;

export const moduleDone = {
  title: "Dat was het eerste kwartier",
  body: "Je hebt een begin gemaakt, met je eigen woorden. Hieronder staan nog drie kleine dingen. Ze mogen ook later.",
  lockTitle: "Een slot op de app",
  lockBody: "Kies een pincode of een zin. Zonder slot kan iedereen die je toestel opent, dit lezen.",
  lockAction: "Slot kiezen",
  lockDone: "Er zit een slot op.",
  wordsTitle: "Je herstelwoorden",
  wordsBody:
    "Twaalf woorden op papier. Vergeet je je pincode of zin? Dan kom je er daarmee weer in, op dit toestel.",
  wordsAction: "Woorden opschrijven",
  wordsDone: "Opgeschreven en gecontroleerd.",
  cardQuestion: "Mag Hulp nu zonder slot iets van jou tonen?",
  cardBody:
    "Dan staan daar je reden, wat je helpt, je mensen, je brief en je slaapkaart. Wie dit toestel pakt, kan ze lezen. Je cijfers en wat je daar doet, bewaar ik op slot voor je dagboek. Per stuk kiezen kan in je plan, bij Mijn hulp bij trek.",
  cardYes: "Ja, laat zien",
  cardNo: "Nee, liever niet",
  toToday: "Naar Vandaag",
} as const;
