/** The tools behind the plan: what each holds, and what a part of it is called. */
export const tools = {
  triggers: {
    title: "Triggers",
    slots: {
      risk: { title: "Waar ik op let", add: "Nog een trigger" },
      moment: { title: "Lastige momenten", add: "Nog een moment" },
      inner: { title: "Van binnen", add: "Nog een gevoel" },
      outer: { title: "Van buiten", add: "Nog een plek of ding" },
      circle: { title: "Mijn kring", add: "Nog een kring" },
    },
  },
  measures: {
    title: "Maatregelen",
    slots: {
      measure: { title: "Mijn maatregelen", add: "Nog een maatregel" },
      "if-then": { title: "Als en dan", add: "Nog een zin" },
      evening: { title: "Mijn avond", add: "Nog een stap" },
    },
  },
  support: {
    title: "Steun",
    slots: {
      person: { title: "Mijn mensen", add: "Nog iemand" },
      message: { title: "Mijn bericht", add: "Nog een bericht" },
      script: { title: "Zo vertel ik het", add: "Nog een zin" },
      signal: { title: "Wat we hebben afgesproken", add: "Nog een afspraak" },
    },
  },
  "slip-analysis": {
    title: "Terugkijken",
    slots: {
      analysis: { title: "Wat er gebeurde", add: "Nog een schakel" },
      learned: { title: "Wat ik ervan leerde", add: "Nog iets wat ik leerde" },
    },
  },
  "self-worth": {
    title: "Het vat",
    slots: {
      task: { title: "Mijn kleine taken", add: "Nog een taak" },
      sentence: { title: "Dit zeg ik daarna", add: "Nog een zin" },
      fill: { title: "Wat vult", add: "Nog iets wat vult" },
      leak: { title: "Waar het lekt", add: "Nog een lek" },
    },
  },
  values: {
    title: "Waarden en leefstijl",
    slots: {
      value: { title: "Wat voor mij telt", add: "Nog een zin" },
      area: { title: "Belangrijke gebieden", add: "Nog een gebied" },
      activity: { title: "Wat ik ga doen", add: "Nog een activiteit" },
      "micro-goal": { title: "Kleine doelen", add: "Nog een doel" },
    },
  },
  "help-now": {
    title: "Mijn hulp bij trek",
    slots: {
      technique: { title: "Wat mij helpt", add: "Nog iets wat helpt" },
      reason: { title: "Mijn redenen", add: "Nog een reden" },
      "feeling-action": { title: "Van gevoel naar doen", add: "Nog een regel" },
      letter: { title: "Brief aan mezelf", add: "Nog een brief" },
      sleep: { title: "Als ik niet kan slapen", add: "Nog een regel" },
    },
  },
} as const;

/** The parts of the prevention plan, in its order. */
export const planParts = {
  why: { title: "Mijn reden", add: "Nog een reden" },
  goal: { title: "Mijn doel", add: "Nog een doel" },
  green: { title: "Groen: het gaat", add: "Nog een teken" },
  "do-green": { title: "Zo houd ik het groen", add: "Nog een regel" },
  amber: { title: "Oranje: er schuift iets", add: "Nog een teken" },
  "do-amber": { title: "Dit doe ik bij oranje", add: "Nog een regel" },
  red: { title: "Rood: het glijdt weg", add: "Nog een teken" },
  "do-red": { title: "Dit doe ik bij rood", add: "Nog een regel" },
  people: { title: "Wie ik kan bellen", add: "Nog iemand" },
  value: { title: "Wat voor mij telt", add: "Nog een zin" },
  "after-slip": { title: "Na een uitglijder", add: "Nog een regel" },
  agreement: { title: "Mijn afspraak bij de reboot", add: "Nog een regel" },
  intimacy: { title: "Seks en nabijheid", add: "Nog een regel" },
  review: { title: "Wanneer ik weer kijk", add: "Nog een moment" },
} as const;
