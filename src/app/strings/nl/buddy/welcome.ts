export const buddyWelcome = {
  title: "Fijn dat je naast iemand staat",
  intro:
    "Je hebt een uitnodiging nodig van degene naast wie je gaat staan. Open de link die je kreeg op dit toestel.",
  paste: "Ik plak mijn uitnodiging",
  guide: "Wat doet een buddy?",
  known: "Ik heb deze app al op een ander toestel",
} as const;
