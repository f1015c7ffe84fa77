/** Which version of the app this is, and what happened to the newest one. */
export const facts = {
  title: "Deze versie",
  version: "Versie van de app",
  hash: "Kenmerk:",
  signed:
    "Deze versie is ondertekend. Een nieuwe komt er alleen als dezelfde makers die ook ondertekenen. Met het kenmerk kun je nagaan of jouw versie klopt.",
  unsigned:
    "Deze versie is niet ondertekend. Je toestel kijkt wel na of de app heel is. Met het kenmerk kun je nagaan of jouw versie klopt.",
  refused: {
    signature:
      "De server bood een andere versie aan. De makers hebben die niet ondertekend. Je toestel nam hem niet aan. Jij houdt de versie die je had.",
    older:
      "De server bood een oudere versie aan. Je toestel nam hem niet aan. Jij houdt de versie die je had.",
    files:
      "De server bood een nieuwe versie aan, maar die was niet heel. Je toestel nam hem niet aan. Jij houdt de versie die je had.",
  },
} as const;
