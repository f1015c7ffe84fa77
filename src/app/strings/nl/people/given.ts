/** What a therapist gave, as the participant sees it, and what somebody wants to talk about. */
export const given = {
  feedbackTitle: "Je behandelaar schreef je",
  putAside: "Ik heb dit gelezen",
  noFeedback: "Hier staat straks wat je behandelaar je elke week schrijft.",
  homeworkTitle: "Van je behandelaar",
  done: (text: string) => `Gedaan: ${text}`,
  doneOn: (day: string) => `Gedaan op ${day}`,
  dueOn: (day: string) => `Graag voor ${day}`,
  noDue: "Wanneer het jou past",
  worksheet: (title: string) => `Oefening: ${title}`,
  worksheetDone: "Ingevuld",
  module: {
    advise: "Je behandelaar raadt dit aan",
    open: "Je behandelaar zette dit voor je open",
    skip: "Mag je overslaan van je behandelaar",
  },
  topicsTitle: "Voor het volgende gesprek",
  topicsIntro:
    "Vink in je dagboek, bij een oefening of bij een analyse aan wat je wilt bespreken. Het komt hier te staan.",
  topicsSeen: "Je behandelaar ziet dit lijstje. Wat je niet deelt, blijft weg.",
  topicTick: "Wil ik bespreken",
  topicShared: "Je behandelaar ziet dat je dit wilt bespreken.",
  topicNotShared: "Je deelt dit niet. Het vinkje blijft bij jou. Noem het zelf in het gesprek.",
  topicOwnLabel: "Iets anders dat je wilt bespreken",
  topicAdd: "Zet erbij",
  topicDrop: "Haal weg",
  about: {
    day: (day: string) => `Dagboek van ${day}`,
    exercise: (title: string) => `Oefening: ${title}`,
    analysis: (day: string) => `Terugvalanalyse van ${day}`,
  },
} as const;
