/** An invented person: nobody's life. How heavy it is goes from 0 (hardly any urge) to 1. */
export type DemoPerson = {
  readonly name: string;
  readonly seed: number;
  readonly loadAtStart: number;
  readonly loadAtEnd: number;
  /** Weeks, counted from 1, in which something went wrong. */
  readonly slipWeeks: readonly number[];
  /** After this week nothing was written any more. */
  readonly lastWeek: number;
  readonly why: string;
  readonly triggers: readonly string[];
  readonly techniques: readonly string[];
  readonly measures: readonly string[];
  readonly notes: readonly string[];
  /** What was learnt, one for each slip. */
  readonly learned: readonly string[];
  /** To the therapist, the oldest first. */
  readonly messages: readonly string[];
};

export const demoPractice = "De Haven (demo)";
export const demoTherapist = "Noor (demo)";

export const demoPeople: readonly DemoPerson[] = [
  {
    name: "Sam (demo)",
    seed: 11,
    loadAtStart: 0.7,
    loadAtEnd: 0.25,
    slipWeeks: [2, 3, 5, 9],
    lastWeek: 16,
    why: "Ik wil ’s avonds weer slapen en ’s ochtends uitgerust zijn.",
    triggers: ["Laat op de bank", "Ruzie", "Moe na het werk"],
    techniques: ["Op de golf blijven", "Een blokje om", "Mark bellen"],
    measures: ["Telefoon slaapt in de keuken", "Na tien uur geen scherm"],
    notes: [
      "Drukke dag op het werk. Vroeg naar bed gegaan.",
      "Gewandeld na het eten. Dat hielp.",
      "Slecht geslapen. Ik merkte het aan alles.",
      "Met Mark gepraat. Fijn dat iemand het weet.",
      "Rustige dag.",
      "Even lastig na het telefoontje. Niets mee gedaan.",
    ],
    learned: [
      "Ik bleef te lang op de bank zitten.",
      "Na ruzie heb ik eerst lucht nodig.",
      "Ik nam de telefoon mee naar boven. Die blijft nu beneden.",
      "Ik had Mark kunnen bellen. Dat doe ik de volgende keer.",
    ],
    messages: [
      "De regel met de telefoon werkt. Ik slaap beter.",
      "Zullen we het volgende keer over ruzie hebben?",
    ],
  },
  {
    name: "Robin (demo)",
    seed: 23,
    loadAtStart: 0.5,
    loadAtEnd: 0.6,
    slipWeeks: [4, 11, 14, 15, 16],
    lastWeek: 16,
    why: "Ik wil eerlijk kunnen zijn tegen mijn partner.",
    triggers: ["Alleen thuis", "Verveling", "Vergelijken met anderen"],
    techniques: ["Koud water", "Opstaan en weggaan", "Mijn reden lezen"],
    measures: ["Filter op de laptop", "Deur open"],
    notes: [
      "Alleen thuis gewerkt. Dat is een lastige dag voor mij.",
      "Gesport. Daarna was het weg.",
      "Veel nagedacht over wat ik wil.",
      "Goed gesprek gehad thuis.",
      "Ik merk dat ik weer meer alleen zit.",
    ],
    learned: [
      "Een lege middag vraagt om een plan.",
      "Ik had de deur dicht.",
      "Ik schreef een week niets op. Dan zie ik het niet aankomen.",
      "Ik wacht te lang met om hulp vragen.",
      "Dit gaat sinds drie weken slechter. Dat wil ik bespreken.",
    ],
    messages: ["Het gaat de laatste weken moeilijker. Ik weet niet goed waarom."],
  },
  {
    name: "Daan (demo)",
    seed: 37,
    loadAtStart: 0.6,
    loadAtEnd: 0.4,
    slipWeeks: [3, 7],
    lastWeek: 13,
    why: "Ik wil mijn avonden terug, voor muziek en voor vrienden.",
    triggers: ["Stress voor een deadline", "Zondagavond"],
    techniques: ["Gitaar spelen", "Op de golf blijven"],
    measures: ["Laptop na negen uur dicht", "Zondag een vaste afspraak"],
    notes: [
      "Gerepeteerd met de band.",
      "Deadline gehaald. Moe, maar blij.",
      "Zondag bij mijn broer gegeten.",
      "Onrustig in bed. Muziek opgezet.",
    ],
    learned: ["Na een deadline heb ik iets leuks nodig.", "Zondagavond alleen is te lang."],
    messages: [],
  },
];
