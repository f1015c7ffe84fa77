export const fields = {
  optional: "Je mag dit overslaan.",
  add: "Toevoegen",
  removeItem: (text: string) => (text === "" ? "Haal deze regel weg" : `Haal weg: ${text}`),
} as const;
