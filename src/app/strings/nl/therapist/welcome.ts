export const therapistWelcome = {
  title: "Naast je cliënt, ook door de week",
  intro:
    "Hier zie je wat je cliënten met jou delen, en niets anders. Je hebt een uitnodiging nodig van je praktijk, of de link waarmee je een praktijk begint.",
  known: "Ik werk hier al op een ander toestel",
} as const;
