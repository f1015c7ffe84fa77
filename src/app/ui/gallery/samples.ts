/** Dutch to look at. What participants read lives in `strings/` and in the content. */
export const longWord = "Terugvalpreventieplanbespreking";

export const longText =
  "Trek komt op, wordt sterker en zakt dan weer. Dat gebeurt ook als je er niets mee doet. Veel mensen merken dat het ergste na tien tot twintig minuten voorbij is.";

export const bodyOptions = [
  { id: "belly", label: "buik" },
  { id: "chest", label: "borst" },
  { id: "head", label: "hoofd" },
  { id: "hands", label: "handen" },
  { id: "unrest", label: "onrust overal" },
  { id: "none", label: "nergens" },
];

export const choiceOptions = [
  { id: "stop", label: "Helemaal stoppen", hint: "Ik wil geen porno meer kijken." },
  { id: "less", label: "Minder worden", hint: "Ik wil zelf kiezen wanneer en hoe vaak." },
  { id: "unsure", label: "Ik weet het nog niet" },
];

export const columns = [
  { id: "inner", label: "stop" },
  { id: "middle", label: "let op" },
  { id: "outer", label: "goed" },
];

export const sorterItems = [
  { id: "1", label: "’s Avonds laat scrollen zonder doel", column: "middle", own: false },
  { id: "2", label: "Hardlopen", column: "outer", own: false },
  { id: "3", label: "Oude chats teruglezen", column: null, own: false },
  { id: "4", label: "Alleen thuis na een ruzie, met een glas wijn erbij", column: null, own: true },
];

export const week = [
  { key: "mo", label: "ma", longLabel: "Maandag: op koers", state: "on-course" },
  { key: "tu", label: "di", longLabel: "Dinsdag: op koers", state: "on-course" },
  { key: "we", label: "wo", longLabel: "Woensdag: uitglijder, bekeken", state: "lesson" },
  { key: "th", label: "do", longLabel: "Donderdag: op koers", state: "on-course" },
  { key: "fr", label: "vr", longLabel: "Vrijdag: niets ingevuld", state: "open" },
  { key: "sa", label: "za", longLabel: "Zaterdag, vandaag: nog niet ingevuld", state: "today" },
  { key: "su", label: "zo", longLabel: "Zondag: komt nog", state: "future" },
] as const;

export const steps = [
  { key: "0", number: 0, title: "Start in een kwartier", href: "#0", state: "done", stateLabel: "gedaan" },
  { key: "1", number: 1, title: "Jouw reden en doel", href: "#1", state: "done", stateLabel: "gedaan" },
  { key: "2", number: 2, title: "Eerste maatregelen", href: "#2", state: "done", stateLabel: "gedaan" },
  { key: "3", number: 3, title: "Zo zit het in elkaar", href: "#3", state: "done", stateLabel: "gedaan" },
  {
    key: "4",
    number: 4,
    title: "Omgaan met trek",
    detail: "35 minuten · 4 oefeningen",
    href: "#4",
    state: "now",
    progress: { value: 2, max: 5, label: "2 van 5 onderdelen gedaan" },
    stateLabel: "hier ben je",
  },
  {
    key: "5",
    number: 5,
    title: "Triggers en risicosituaties",
    detail: "40 minuten",
    href: "#5",
    state: "open",
    stateLabel: "open",
  },
  {
    key: "6",
    number: 6,
    title: "Uitglijder? Leren van een misstap",
    detail: "30 minuten · al te openen",
    href: "#6",
    state: "open",
    stateLabel: "open",
  },
  { key: "7", number: 7, title: "Steun: wie staat naast je?", state: "later", stateLabel: "later" },
] as const;

export const recoveryWords = [
  "abrikoos",
  "brug",
  "citroen",
  "dijk",
  "emmer",
  "fluit",
  "gordijn",
  "haven",
  "ijsvogel",
  "jas",
  "kompas",
  "lantaarn",
];

export const places = [
  { href: "#today", label: "Vandaag", icon: "today", current: true },
  { href: "#programme", label: "Programma", icon: "programme", current: false },
  { href: "#insight", label: "Inzicht", icon: "insight", current: false },
  { href: "#plan", label: "Mijn plan", icon: "plan", current: false },
] as const;

export const help = { href: "#help", label: "Hulp nu" };

export const ratedPoints = [
  { label: "slaap", first: 2, second: 7 },
  { label: "vrienden", first: 9, second: 3 },
  { label: "bewegen", first: 6, second: 6 },
  { label: "werk", first: 8, second: 9 },
];

export const weekDays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"].map(
  (label, index) => ({ id: `${index + 1}`, label }),
);

export const weekParts = [
  { id: "morning", label: "ochtend" },
  { id: "afternoon", label: "middag" },
  { id: "evening", label: "avond" },
  { id: "night", label: "nacht" },
];
