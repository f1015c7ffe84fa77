export const messagesScreen = {
  lead: "Wie het langst wacht, staat bovenaan.",
  none: "Je hebt nog geen cliënten om mee te schrijven.",
  unanswered: (count: number) =>
    count === 1 ? "1 bericht wacht op antwoord" : `${count} berichten wachten op antwoord`,
  answered: "Alles is beantwoord",
  nothing: "Nog geen berichten",
  unread: (count: number) => `${count} nieuw`,
  seen: (day: string) => `Laatste bericht: ${day}`,
} as const;
