/** Shown beside a text that sounds heavy. */
export const safety = {
  crisisTitle: "Gaat het wel?",
  crisisBody:
    "Wat je schrijft, klinkt zwaar. Niemand leest dit mee en de app stuurt niets door. Praat met een mens. Bel 113, dag en nacht. Is er nu gevaar, bel dan 112.",
  crisisLink: "Toon alle nummers",
} as const;
