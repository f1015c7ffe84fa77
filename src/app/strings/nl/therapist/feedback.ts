const times = (count: number) => (count === 1 ? "1 keer" : `${count} keer`);
const days = (count: number) => (count === 1 ? "1 dag" : `${count} dagen`);

/** The weekly feedback as it is prefilled, sentence by sentence. The therapist changes every word of it. */
export const feedbackDraftWords = {
  greeting: (name: string) => `Hoi ${name},`,
  well: {
    waves: (part: number, of: number) =>
      part === of
        ? `Je haalde de golf ${times(part)}. Dat deed jij zelf.`
        : `Je haalde ${part} van de ${of} golven. Dat deed jij zelf.`,
    lookedBack: "Je keek terug op een uitglijder. Dat vraagt moed, en je leert er veel van.",
    homework: (text: string) => `Je deed wat we afspraken: ${text}`,
    measure: (text: string) => `Je merkte zelf dat dit hielp: ${text}`,
    course: (part: number, of: number) =>
      part === of ? `Je was ${days(part)} op koers.` : `Je was op ${part} van de ${of} dagen op koers.`,
    diary: (count: number) => `Je vulde ${days(count)} je dagboek in. Zo zien we samen wat er speelt.`,
    here: "Fijn dat je er bent. Ook een week zonder invullen mag er zijn.",
  },
  also: (parts: string) => `Ik las ook: ${parts}.`,
  alsoDays: (count: number) => `${days(count)} dagboek`,
  alsoUrges: (count: number) => `${times(count)} trek`,
  alsoExercise: (title: string) => `‘${title}’`,
  and: " en ",
  mean: {
    urge: (now: string) => `Je trek was gemiddeld een ${now}.`,
    urgeBefore: (now: string, before: string) =>
      `Je trek was gemiddeld een ${now}. Daarvoor was dat een ${before}.`,
    mood: (now: string) => `Je stemming was gemiddeld een ${now}.`,
    moodBefore: (now: string, before: string) =>
      `Je stemming was gemiddeld een ${now}. Daarvoor was dat een ${before}.`,
  },
  question: {
    trigger: (text: string, count: number) =>
      `Bij je trek stond ${times(count)} ‘${text}’. Hoe gaat zo’n moment bij jou?`,
    strongUrge: (day: string, strength: number) =>
      `Op ${day} was de trek een ${strength}, en je haalde de golf. Wat hielp je toen?`,
    exercise: (title: string) => `Ik las je oefening ‘${title}’. Wat neem je daaruit mee?`,
    exerciseUnknown: "Ik las je laatste oefening. Wat neem je daaruit mee?",
    how: "Hoe gaat het met je? Wat wil je dat ik weet?",
  },
  suggestion: {
    homework: (text: string) => `Voor deze week: ${text}`,
    worksheet: (title: string) => `Voor deze week staat de oefening ‘${title}’ klaar.`,
    worksheetUnknown: "Voor deze week staat er een oefening voor je klaar.",
    change: (text: string) => `Je schreef zelf: ‘${text}’. Begin daar deze week mee.`,
    lookBack: "Er staat nog een moment open om op terug te kijken. Doe dat als je er rust voor hebt.",
    measure: (text: string) => `Kijk deze week wat je wilt met deze maatregel: ${text}`,
    diary: "Vul deze week drie dagen je dagboek in. Eén minuut per keer is genoeg.",
    goOn: "Ga verder waar je was. Eén stap is genoeg voor deze week.",
  },
  closing: (name: string) => (name === "" ? "Groet" : `Groet, ${name}`),
} as const;

/** The screen around it. */
export const feedbackScreen = {
  title: "Weekfeedback",
  intro: (from: string) => `Dit kladje komt uit wat er sinds ${from} is gedeeld. Verander alles wat je wilt.`,
  introFirst: "Dit kladje komt uit wat er tot nu toe is gedeeld. Verander alles wat je wilt.",
  time: "Tien minuten per week is genoeg.",
  label: "Je feedback",
  hint: "Noem eerst wat goed ging. Stel één vraag. Geef één voorstel.",
  send: "Verstuur",
  again: "Begin opnieuw met het kladje",
  sentTitle: "Verstuurd",
  sent: (name: string) => `${name} krijgt dit op het eerste scherm te zien.`,
  failed: "Dit kon nog niet weg. Je tekst staat veilig op dit toestel. Probeer het straks opnieuw.",
  earlierTitle: "Eerdere feedback",
  earlierOn: (day: string) => `Feedback van ${day}`,
  agreementTitle: "Antwoordtijd",
  agreement: "Je cliënt ziet binnen hoeveel dagen je antwoordt.",
  agreementLegend: "Ik antwoord binnen",
  agreementDays: (count: number) => days(count),
  agreementNone: "Er is nog niets afgesproken.",
  agreementUsual: (days: string) => `Nu geldt wat je praktijk aan iedereen zegt: ${days}.`,
  sheet: "Voor het gesprek en je dossier",
  asideTitle: "Om bij de hand te hebben",
  topics: "Wil bespreken",
  noTopics: "Er is niets aangevinkt.",
  questions: "Nog niet beantwoord",
  noQuestions: "Alles is beantwoord.",
  answer: "Naar de berichten",
} as const;
