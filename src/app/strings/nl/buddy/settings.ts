export const buddySettings = {
  title: "Instellingen",
  install: {
    title: "Op je beginscherm",
    body: "Dan vind je de app snel terug. Hij heet daar ‘Loslaten’. Er staat niet bij wat je ermee doet.",
    how: "Kies in het menu van je browser ‘Zet op beginscherm’ of ‘App installeren’.",
  },
} as const;
