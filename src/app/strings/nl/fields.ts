export const fields = {
  optional: "Mag je overslaan.",
  add: "Toevoegen",
  removeItem: (text: string) => (text === "" ? "Haal deze regel weg" : `Haal weg: ${text}`),
} as const;
