export const homework = {
  legend: "Deze week",
  linkTo: (path: string) =>
    path === "/dagboek" ? "Naar je dagboek" : path === "/plan" ? "Naar Mijn plan" : "Naar Hulp nu",
} as const;

export const lookBack = {
  diary: (title: string, filled: number, days: number) =>
    `Sinds “${title}” vulde je ${filled} van de ${days === 1 ? "1 dag" : `${days} dagen`} je dagboek in.`,
  takeAway: "Dit wilde je onthouden:",
} as const;
