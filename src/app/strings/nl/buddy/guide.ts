/** The short guide of a buddy. */
export const buddyGuide = {
  title: "Kort: hoe doe je dit?",
  sections: [
    {
      title: "Wat een buddy is",
      body: "Iemand die te bereiken is als het lastig wordt. Je luistert. Je hoeft niets op te lossen en niets te weten.",
      list: [],
    },
    {
      title: "Wat een buddy niet is",
      body: null,
      list: [
        "Geen politie. Je controleert geen telefoon en telt geen dagen.",
        "Geen therapeut. Waar het vandaan komt, hoef je niet uit te zoeken.",
        "Niet altijd bereikbaar. Kun je nu niet? Zeg dat, en zeg wanneer wel.",
      ],
    },
    {
      title: "Bij oranje",
      body: "Doe wat jullie hebben afgesproken. Is er niets afgesproken? Tik dan op ‘Ik denk aan je’. Meer hoeft niet.",
      list: [],
    },
    {
      title: "Bij ‘bel me’",
      body: "Bel zodra het kan. Vraag: ‘Wat heb je nu nodig?’ Praten over iets anders mag ook. Trek zakt meestal vanzelf.",
      list: [],
    },
    {
      title: "Als het misging",
      body: "Een uitglijder hoort er vaak bij. Zeg: ‘Fijn dat je het zegt.’ Vraag niet hoe of hoe vaak.",
      list: [],
    },
  ],
  danger: {
    title: "Wanneer je een ander belt",
    lines: [
      "Is er nu gevaar? Bel 112.",
      "Zegt iemand dood te willen? Vraag er rustig naar. Blijf erbij, en bel samen 113. Dat mag ook voor jezelf.",
      "Maak je je zorgen over een kind of over geweld thuis? Bel Veilig Thuis. Dat gaat voor op wat je iemand beloofde.",
    ],
  },
  self: {
    title: "Zorg ook voor jezelf",
    list: [
      "Dit kan je raken. Praat met iemand over hoe het met jou gaat. Wat privé is, houd je voor je.",
      "Je telefoon mag ’s nachts uit.",
      "Wordt het te veel? Zeg het. Dat is ook zorgen.",
    ],
  },
  stop: {
    title: "Je mag stoppen",
    body: "Altijd, en zonder reden. Zeg het zo mogelijk eerst zelf. Daarna zie je niets meer.",
  },
  sees: {
    title: "Wat je ziet, en wat niet",
    list: [
      "Wel: de kleur en de berichten die de ander zelf stuurt.",
      "Niet: dagboek, cijfers, oefeningen of uitglijders.",
      "De ander kan precies zien wat jij ziet.",
      "De server kan jullie berichten niet lezen.",
    ],
  },
  alarm: {
    title: "Geen alarm",
    body: "De app kan je een seintje geven als er iets nieuws is. Dat kan later komen, of uitblijven. Spreek af dat bellen altijd mag.",
  },
} as const;
