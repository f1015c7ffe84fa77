/** Shown beside a text that sounds heavy. */
export const safety = {
  crisisTitle: "Gaat het wel?",
  crisisBody:
    "Wat je schrijft, klinkt zwaar. Denk je aan zelfmoord? Bel 113, dag en nacht. Daar kun je erover praten, gratis en anoniem. Is er nu gevaar? Bel 112. Niemand leest hier mee en de app stuurt niets door. Bedoel je iets anders? Schrijf dan gewoon verder.",
} as const;
