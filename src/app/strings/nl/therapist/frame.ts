/** Around every screen of the desk. */
export const deskFrame = {
  brand: "Loslaten",
  part: "praktijk",
  navigation: "Plaatsen aan het bureau",
  skip: "Naar de inhoud",
  cases: "Cliënten",
  messages: "Berichten",
  team: "Team",
  invite: "Uitnodigen",
  settings: "Instellingen",
  casesCount: (count: number) => (count === 1 ? "1 cliënt" : `${count} cliënten`),
  messagesCount: (count: number) => (count === 1 ? "1 ongelezen bericht" : `${count} ongelezen berichten`),
} as const;
