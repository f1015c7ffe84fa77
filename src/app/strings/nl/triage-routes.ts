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
      "Je bent niet raar omdat je hiermee zit. De Kindertelefoon krijgt vaker vragen over seks. Je kunt bellen of chatten, en je hoeft je naam niet te zeggen.",
      "Je kunt ook naar je huisarts gaan, of naar iemand op school die je vertrouwt. Je kunt zo beginnen: ‘Ik zit ergens mee. Het gaat over porno of seks, en ik vind het lastig om te zeggen.’",
      "Doet iemand iets met je wat je niet wilt? Dat is niet jouw schuld. Het Centrum Seksueel Geweld helpt je, dag en nacht.",
      "Denk je aan zelfmoord? Bel 113, dag en nacht. Is er nu gevaar? Bel 112.",
      "Wat je hier aantikte, is niet bewaard.",
    ],
    helpLineIds: ["kindertelefoon", "centrum-seksueel-geweld", "113", "112"],
  },
  "minor-16-17": {
    title: "Dit doe je samen met iemand",
    body: [
      "Je bent 16 of 17. Dan doe je dit programma met een behandelaar, niet alleen.",
      "Heb je een uitnodiging van een behandelaar? Begin dan met die uitnodiging.",
      "Heb je nog niemand? Maak een afspraak met je huisarts. Vanaf je zestiende mag dat zonder je ouders. Zeg bijvoorbeeld: ‘Ik kijk meer porno dan ik wil, en stoppen lukt niet.’",
      "Wil je eerst met iemand praten? De Kindertelefoon is er tot je achttiende, ook hiervoor.",
      "Doet iemand iets met je wat je niet wilt? Bel het Centrum Seksueel Geweld. Denk je aan zelfmoord? Bel 113. Is er nu gevaar? Bel 112.",
      "Wat je hier aantikte, is niet bewaard.",
    ],
    helpLineIds: ["kindertelefoon", "centrum-seksueel-geweld", "113", "112"],
  },
  "suicide-plan": {
    title: "Bel nu met iemand",
    body: [
      "Je hebt een plan om een eind aan je leven te maken. Het is goed dat je dat hier zegt. Zeg het nu ook tegen een mens.",
      "Bel 113. Er luistert iemand, dag en nacht. Het is gratis en je hoeft je naam niet te geven. Is bellen te moeilijk? Chat dan op 113.nl.",
      "Ben je bang dat je jezelf nu iets aandoet? Bel 112. Blijf niet alleen. Ga naar iemand toe, of vraag of er iemand komt. Leg ver weg waarmee je jezelf iets kunt aandoen.",
      "Deze app belt niemand voor je, en niemand ziet wat je hier invult. Wat je aantikte, is niet bewaard. Als je weer veilig bent, kun je opnieuw beginnen.",
    ],
    helpLineIds: ["113", "112"],
  },
  "psychosis-or-mania": {
    title: "Bel vandaag je huisarts",
    body: [
      "Wat je nu meemaakt, kan heel echt voelen. Het kan eng zijn, of juist heerlijk. Je hebt er nu een arts bij nodig.",
      "Bel je huisarts en zeg dat het spoed is. ’s Avonds en in het weekend bel je de huisartsenpost. Heb je al een behandelaar? Bel die dan eerst.",
      "Vraag iemand die je vertrouwt om bij je te blijven. Stel grote beslissingen uit, en grote uitgaven ook.",
      "Ben jij of een ander in gevaar? Bel 112. Denk je aan zelfmoord? Bel 113.",
      "Dit programma is hier nu niet voor gemaakt. Later ben je welkom. Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: ["112", "113"],
  },
  "harm-to-others": {
    title: "Zorg nu eerst voor afstand",
    body: [
      "Je zegt hier iets moeilijks. Er is hulp om te stoppen, en die begint vandaag.",
      "Ga weg van de ander, naar een andere kamer of naar buiten. Blijf daar terwijl je belt. Is iemand nu in gevaar? Bel 112.",
      "Gaat het om een kind of een tiener? Bel Stop it Now. Dat is gratis en anoniem. Ze luisteren en denken met je mee.",
      "Gaat het om een volwassene, of is Stop it Now dicht? Bel je huisarts of de huisartsenpost. Zeg dat je bang bent dat je iemand iets aandoet.",
      "Is er al iets gebeurd? Voor de ander is er het Centrum Seksueel Geweld, dag en nacht. Wordt het jou te zwaar? Bel 113.",
      "Het programma stopt hier. Eerst moet iedereen veilig zijn. Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: ["112", "stop-it-now", "113", "centrum-seksueel-geweld"],
  },
  "violence-at-home": {
    title: "Eerst moet het thuis veilig zijn",
    body: [
      "Kan er iemand meekijken? Tik op het oogje bovenin. Dan is dit scherm meteen weg.",
      "Ben je nu in gevaar? Bel 112.",
      "Bel Veilig Thuis zodra je vrij kunt praten. Dat kan dag en nacht. Het is gratis, en anoniem als je wilt. Ook als jij degene bent die slaat of dreigt, helpen ze je verder.",
      "Is jouw telefoon niet veilig? Bel dan met die van een ander. Of wis het nummer daarna uit je bellijst.",
      "Je hoeft dit niet alleen op te lossen. Als het thuis veilig is, kun je hier opnieuw beginnen.",
      "Wat je aantikte, is niet bewaard. In deze app is het niet terug te vinden.",
    ],
    helpLineIds: ["112", "veilig-thuis"],
  },
  "limits-alone": {
    title: "Hier is hulp voor die dit goed kent",
    body: [
      "Je hebt iets aangetikt wat veel mensen nooit hardop zeggen. Daar was moed voor nodig.",
      "Gaat het om beelden van minderjarigen, of om gevoelens voor hen? Bel Stop it Now. Het is gratis en anoniem. Ze voeren dit gesprek elke dag. Jij bepaalt wat je vertelt.",
      "Ga je over de grens van volwassenen? Ga naar je huisarts. Je kunt zeggen: ‘Ik ga seksueel over grenzen en ik wil ermee stoppen.’ Vraag om een verwijzing naar een forensische polikliniek, zoals De Waag. Daar werken mensen die dit vaker zien.",
      "Zonder die hulp ga je hier niet verder. Dat is geen straf. Dit programma alleen is hiervoor te weinig. Heb je die hulp, kom dan terug. Dan kan het ernaast.",
      "Wordt het je te zwaar? Bel 113, dag en nacht.",
      "Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: ["stop-it-now", "113"],
  },
  "limits-with-help": {
    title: "Goed dat je daar al hulp bij hebt",
    body: [
      "Je kunt verder, naast die hulp. Vertel daar dat je dit programma doet.",
      "Schrijf in deze app geen details op over strafbare dingen. Bespreek ze met je behandelaar.",
      "Stop it Now blijft er ook voor jou, gratis en anoniem.",
      "Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: ["stop-it-now"],
    next: "Ga verder",
  },
  "care-alone": {
    title: "Dit doe je beter samen",
    body: [
      "Wat je aantikte, verdient eigen hulp. Dit programma kan daar later naast, maar niet in plaats van.",
      "Heb je een behandelaar? Vraag of dit nu bij je past. Is het antwoord ja, begin dan opnieuw.",
      "Heb je nog niemand? Ga naar je huisarts. Je kunt zeggen: ‘Ik heb moeite met seks of porno, en er speelt meer. Wie kan me helpen?’",
      "Is het net uitgekomen? Je hoeft vandaag niet alles te vertellen of te beslissen. Slaap, eet, en praat met iemand die je vertrouwt.",
      "Wordt het je te zwaar? Bel 113, dag en nacht.",
      "Wat je aantikte, is niet bewaard. Je bent hier altijd weer welkom.",
    ],
    helpLineIds: ["113"],
  },
  "care-with-therapist": {
    title: "Samen kan het",
    body: [
      "Je kunt verder. Bespreek met je behandelaar wat je hier doet en wat het met je doet.",
      "Merk je dat het slechter gaat? Stop dan even en bel je behandelaar.",
      "Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: [],
    next: "Ga verder",
  },
  doctor: {
    title: "Vraag dit ook aan je huisarts",
    body: [
      "Je kunt gewoon verder. Maak deze week ook een afspraak met je huisarts.",
      "Denk je aan een medicijn? Stop er nooit zelf mee. Vraag je huisarts of apotheker of het kan meespelen.",
      "Een erectie die niet lukt, of zin die ineens verandert, kan ook van je lichaam komen. Een huisarts krijgt die vraag vaker.",
      "Gebruik je drugs bij seks? Vertel ook wat je gebruikt en hoe vaak. Dan kan de arts echt meedenken.",
      "Wat je aantikte, is niet bewaard.",
    ],
    helpLineIds: [],
    next: "Ga verder",
  },
} satisfies Record<string, TriageRouteText>;
