/**
 * The cards that the questions at the start can lead to, by route. `helpLineIds` name lines in
 * `content/help-lines.yaml`, in the order in which they are shown. `next` is the label of the button that goes on; a
 * card without it ends the start. Nothing that led here is stored, and every card says so.
 * To be signed off by a registered psychologist or sexologist before real use.
 */
export type TriageRouteText = {
  readonly title: string;
  readonly body: readonly string[];
  readonly helpLineIds: readonly string[];
  readonly next?: string;
};

export const triageRoutes = {
  "under-16": {
    title: "Goed dat je dit zoekt",
    body: [
      "Dit programma is gemaakt voor volwassenen. Daarom stopt het hier. Dat ligt niet aan jou.",
      "Je bent niet raar omdat je hiermee zit. De Kindertelefoon krijgt hier vaker vragen over. Je kunt bellen of chatten, en je hoeft je naam niet te zeggen.",
      "Praten met je huisarts kan ook, of met iemand thuis of op school die je vertrouwt. Begin bijvoorbeeld zo: ‘Ik zit ergens mee. Het gaat over porno of seks, en ik vind het lastig om te zeggen.’",
      "Doet iemand iets met je wat je niet wilt? Dat is niet jouw schuld. Het Centrum Seksueel Geweld helpt je, dag en nacht. Gaat het om foto’s, filmpjes of chantage? Chatten kan op helpwanted.nl.",
      "Denk je aan zelfmoord? Bel 113, dag en nacht. Is er nu gevaar? Bel 112.",
      "Wat je hier aantikte, is niet bewaard.",
    ],
    helpLineIds: ["kindertelefoon", "centrum-seksueel-geweld", "113", "112"],
  },
  "minor-16-17": {
    title: "Dit doe je samen met iemand",
    body: [
      "Je bent 16 of 17. Dan is dit programma er alleen samen met een behandelaar.",
      "Heb je al een behandelaar? Vraag of jullie dit samen kunnen doen. Je krijgt dan een uitnodiging. Open die op dit toestel, dan kun je verder.",
      "Heb je nog niemand? Maak een afspraak met je huisarts. Vanaf je zestiende mag dat zonder je ouders. Zeg bijvoorbeeld: ‘Ik kijk meer porno dan ik wil, en stoppen lukt niet.’",
      "Wil je eerst met iemand praten? De Kindertelefoon is er tot je achttiende, ook voor vragen over porno en seks.",
      "Doet iemand iets met je wat je niet wilt? Dat is niet jouw schuld. Bel het Centrum Seksueel Geweld. Gaat het om foto’s, filmpjes of chantage? Chatten kan op helpwanted.nl.",
      "Denk je aan zelfmoord? Bel 113, dag en nacht. Is er nu gevaar? Bel 112.",
      "Wat je hier aantikte, is niet bewaard.",
    ],
    helpLineIds: ["kindertelefoon", "centrum-seksueel-geweld", "113", "112"],
  },
  "minor-with-therapist": {
    title: "Jullie doen dit samen",
    body: [
      "Je bent 16 of 17, en je behandelaar nodigde je uit. Dan kun je verder.",
      "Jij kiest wat je deelt. Snap je iets niet, of wordt iets te veel? Vraag het je behandelaar.",
      "Je behandelaar kijkt niet live mee. Wil je tussendoor met iemand praten? De Kindertelefoon is er tot je achttiende.",
      "Denk je aan zelfmoord? Bel 113, dag en nacht. Is er nu gevaar? Bel 112.",
      "Van je leeftijd wordt alleen bewaard dat je 16 of 17 bent, op slot.",
    ],
    helpLineIds: ["kindertelefoon", "113"],
    next: "Ga verder",
  },
  "suicide-plan": {
    title: "Bel nu met iemand",
    body: [
      "Je hebt een plan om een eind aan je leven te maken. Het is goed dat je dat hier zegt. Zeg het nu ook tegen een mens.",
      "Bel 113. Er luistert iemand, en je hoeft je naam niet te zeggen. Is bellen te moeilijk? Chat dan op 113.nl. Je kunt ook je huisarts of de huisartsenpost bellen. Zeg dat het spoed is.",
      "Ben je bang dat je jezelf nu iets aandoet? Bel 112. Blijf niet alleen: ga naar iemand toe, of vraag of er iemand komt. Ligt er iets waarmee je jezelf iets kunt aandoen? Ga er vandaan, of laat een ander het weghalen.",
      "Deze app belt niemand voor je, en niemand ziet wat je hier invult. Wat je aantikte, is niet bewaard. Ben je weer veilig, dan kun je hier opnieuw beginnen.",
    ],
    helpLineIds: ["113", "112"],
  },
  "psychosis-or-mania": {
    title: "Bel vandaag je huisarts",
    body: [
      "Wat je nu meemaakt, kan eng zijn, of juist heel fijn. Laat er vandaag een arts met je naar kijken.",
      "Bel je huisarts en zeg dat het spoed is. ’s Avonds en in het weekend bel je de huisartsenpost. Heb je al een behandelaar? Bel die ook.",
      "Vraag iemand die je vertrouwt om bij je te blijven. Stel grote beslissingen uit, en grote uitgaven ook.",
      "Ben jij of een ander in gevaar? Bel 112. Denk je aan zelfmoord? Bel 113.",
      "Dit programma past nu niet. Later ben je welkom. Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: ["112", "113"],
  },
  "harm-to-others": {
    title: "Zorg nu eerst voor afstand",
    body: [
      "Ga nu weg van de ander, of verbreek het contact. Is iemand nu in gevaar? Bel 112.",
      "Het is moeilijk om dit te zeggen. Er zijn mensen die je helpen om te stoppen.",
      "Gaat het om een kind of een tiener? Bel Stop it Now. Ze luisteren en denken met je mee, gratis en anoniem.",
      "Gaat het om een volwassene, of is Stop it Now dicht? Bel je huisarts of de huisartsenpost. Zeg dat je bang bent dat je iemand iets aandoet.",
      "Voor de ander is er het Centrum Seksueel Geweld, dag en nacht. Wordt het jou te zwaar? Bel 113.",
      "Het programma stopt hier, want eerst moet iedereen veilig zijn. Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: ["112", "stop-it-now", "113", "centrum-seksueel-geweld"],
  },
  "violence-at-home": {
    title: "Veiligheid gaat nu voor",
    body: [
      "Kan er iemand meekijken? Tik op het oogje bovenin, dan is dit scherm meteen weg. Ben je nu in gevaar? Bel 112.",
      "Bel Veilig Thuis zodra je vrij kunt praten. Sla of dreig jij zelf, of ben je bang dat het gebeurt? Ook dan helpen ze je.",
      "Wordt je telefoon bekeken? Gebruik dan liever die van een ander. Of wis daarna het nummer uit je bellijst en deze pagina uit de geschiedenis van je browser.",
      "Je staat hier niet alleen voor. Is het thuis weer veilig, dan kun je hier opnieuw beginnen.",
      "Wat je aantikte, is niet bewaard. In de app is het niet terug te vinden.",
    ],
    helpLineIds: ["112", "veilig-thuis"],
  },
  "limits-alone": {
    title: "Er zijn mensen die je hierbij helpen",
    body: [
      "Je hebt iets aangetikt wat veel mensen nooit hardop zeggen. Daar was moed voor nodig.",
      "Gaat het om beelden van minderjarigen, of om gevoelens voor hen? Bel Stop it Now. Ze zijn er speciaal hiervoor, gratis en anoniem. Jij bepaalt wat je vertelt.",
      "Ga je over de grens van volwassenen? Ga naar je huisarts. Je kunt zeggen: ‘Ik ga seksueel over grenzen en ik wil ermee stoppen.’ Vraag om een verwijzing naar een forensische polikliniek, zoals De Waag. Die is er voor mensen met deze vraag.",
      "Zonder die hulp ga je hier nu niet verder. Dat is geen straf: dit programma alleen is hiervoor te weinig. Heb je die hulp, kom dan terug. Dan kan het ernaast.",
      "Wordt het je te zwaar? Bel 113, dag en nacht.",
      "Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: ["stop-it-now", "113"],
  },
  "limits-with-help": {
    title: "Goed dat je daar al hulp bij hebt",
    body: [
      "Je kunt verder, naast die hulp. Vertel je behandelaar dat je dit programma doet.",
      "Schrijf in deze app geen details op over strafbare dingen. Die bespreek je met je behandelaar.",
      "Stop it Now blijft er ook voor jou, gratis en anoniem.",
      "Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: ["stop-it-now"],
    next: "Ga verder",
  },
  "care-alone": {
    title: "Dit doe je beter samen",
    body: [
      "Voor wat je aantikte, is eigen hulp nodig. Dit programma kan daar later naast.",
      "Heb je een behandelaar? Vraag of dit nu bij je past. Is het antwoord ja, begin dan opnieuw.",
      "Heb je nog niemand? Ga naar je huisarts. Je kunt zeggen: ‘Ik heb moeite met seks of porno, en er speelt meer. Wie kan me helpen?’",
      "Is het net uitgekomen? Beslis vandaag zo weinig mogelijk. Eet iets, probeer te slapen, en praat met iemand die je vertrouwt.",
      "Denk je aan zelfmoord, of wordt het je te zwaar? Bel 113, dag en nacht.",
      "Wat je aantikte, is niet bewaard. Je bent hier weer welkom.",
    ],
    helpLineIds: ["113"],
  },
  "care-with-therapist": {
    title: "Samen kan het",
    body: [
      "Je kunt verder. Bespreek met je behandelaar wat je hier doet en wat het met je doet.",
      "Merk je dat het slechter gaat? Stop dan even en bel je behandelaar. Denk je aan zelfmoord? Bel 113.",
      "Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: ["113"],
    next: "Ga verder",
  },
  doctor: {
    title: "Vraag dit ook aan je huisarts",
    body: [
      "Je kunt gewoon verder. Maak deze week ook een afspraak met je huisarts.",
      "Denk je aan een medicijn? Stop er nooit zelf mee. Vraag je huisarts of apotheker of het kan meespelen.",
      "Een erectie die niet lukt, of zin die ineens verandert, kan ook van je lichaam komen. Een huisarts krijgt die vraag vaker.",
      "Gebruik je drugs bij seks? Vertel de arts wat je gebruikt en hoe vaak. Dan kan die beter meedenken.",
      "Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: [],
    next: "Ga verder",
  },
} satisfies Record<string, TriageRouteText>;

export const triageFrame = {
  goOn: "Ga verder",
  backToStart: "Terug naar het begin",
  otherAnswer: "Ik vulde iets verkeerd in",
} as const;
