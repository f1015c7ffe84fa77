/** The barrel, and its card on Vandaag. */
export const selfWorth = {
  title: "Het vat",
  intro: "Kleine dingen die je voor jezelf doet, vullen je vat. Een volle dag is niet nodig. Eén ding telt.",
  emptyTitle: "Hier komt je vat",
  empty:
    "Je vat is hoe je over jezelf denkt. Kleine, aardige daden vullen het. In stap 10 teken je je vat en kies je vijf taken. Je mag nu al beginnen.",
  toModule: "Naar stap 10",
  caption: (acts: number, week: number) => {
    if (acts === 0) return "Er zit altijd iets in. Je eerste taak doet er wat bij.";
    const all = acts === 1 ? "Je deed 1 ding voor jezelf." : `Je deed ${acts} dingen voor jezelf.`;
    return `${all} Deze week: ${week}.`;
  },
  promise: "Je vat gaat omhoog met wat je doet. Een uitglijder haalt er niets uit.",
  todayTitle: "Vandaag",
  tasksEmpty: "Kies iets van hooguit vijf minuten. Zo klein dat het bijna altijd lukt.",
  tick: (text: string) => `Vandaag gedaan: ${text}`,
  edit: (text: string) => `Aanpassen: ${text}`,
  days: (done: number, of: number) => (of === 1 ? "vandaag voor het eerst" : `${done} keer in ${of} dagen`),
  add: "Nog een taak",
  taskTitle: "Kleine taak",
  newTaskTitle: "Een kleine taak kiezen",
  taskText: "Wat doe je, in hooguit vijf minuten?",
  taskPlaceholder: "Bijvoorbeeld: buiten mijn koffie drinken",
  reward: (sentence: string) => `Zeg tegen jezelf: “${sentence}”`,
  rewardPlain: "Sta er even bij stil. Dit deed je voor jezelf.",
  leakIntro: "Een lek is geen fout. Het is een plek waar je iets kunt dichten. Eén tegelijk is genoeg.",
  cardTitle: "Iets kleins voor jezelf",
  cardAll: "Naar je vat",
} as const;
