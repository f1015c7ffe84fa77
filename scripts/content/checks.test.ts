import { describe, expect, test } from "vitest";
import { explainsTerms } from "./checks/terms-are-explained.ts";
import { editorialChecks, structureChecks } from "./checks.ts";
import { type Fault, fixtureDay, fixtureFiles, programmeWithFaults } from "./plant-fault.ts";
import { formatProblem } from "./problem.ts";

const checks = [...structureChecks, ...editorialChecks];
const start = "00-start/nl.md";
const reason = "01-reason/nl.md";

/** A promise, a fault that breaks it in an otherwise valid programme, and where: a text of the changed file. */
type Broken = {
  readonly check: string;
  readonly when: string;
  readonly faults: readonly Fault[];
  readonly at: string;
  readonly says: RegExp;
};

const hello = "Je hoeft nu niets te kiezen. Kijk eerst rustig rond.";
const change = (file: string, from: string, to: string): Fault => ({ file, from, to });
const inHello = (to: string) => [change(start, hello, to)];

const broken: readonly Broken[] = [
  {
    check: "ids-are-unique",
    when: "two pages of a module have one id",
    faults: [change(start, 'id="limits"', 'id="hello"')],
    at: "## Er kijkt niemand mee",
    says: /page "hello" stands twice/,
  },
  {
    check: "ids-are-unique",
    when: "two sections of a module have one id",
    faults: [change(start, 'id="looking"', 'id="welcome"')],
    at: "# Kijken hoe het gaat",
    says: /section "welcome"/,
  },
  {
    check: "ids-are-unique",
    when: "two modules have one id",
    faults: [change("programme.yaml", "{ id: later,", "{ id: reason,")],
    at: "title: Later",
    says: /module "reason"/,
  },
  {
    check: "ids-are-unique",
    when: "two modules have one number",
    faults: [change("programme.yaml", 'number: "2"', 'number: "1"')],
    at: "title: Later",
    says: /module number "1"/,
  },
  {
    check: "ids-are-unique",
    when: "two fields of an exercise have one id",
    faults: [change("today.yaml", "feeds:\n", "  - { id: wave, kind: wave, seconds: 61 }\nfeeds:\n")],
    at: "seconds: 61",
    says: /field "wave"/,
  },
  {
    check: "ids-are-unique",
    when: "two options of a field have one id",
    faults: [change("today.yaml", "[habit, other]", "[habit, habit, other]")],
    at: "[habit, habit, other]",
    says: /"word" options "habit"/,
  },
  {
    check: "ids-are-unique",
    when: "two help lines have one id",
    faults: [change("help-lines.yaml", 'id: "113"', 'id: "112"')],
    at: "name: 113|-1",
    says: /help line "112"/,
  },
  {
    check: "ids-are-unique",
    when: "two sources of a module have one id",
    faults: [
      change(reason, "signedOffBy:", "  - { id: second-study, claim: Zo., reference: Daar. }\nsignedOffBy:"),
    ],
    at: "claim: Zo.",
    says: /source "second-study"/,
  },
  {
    check: "exercises-exist",
    when: "a page calls for an exercise that is not there",
    faults: [change(start, '::exercise{id="today"}', '::exercise{id="yesterday"}')],
    at: '::exercise{id="yesterday"}',
    says: /there is no exercise "yesterday"/,
  },
  {
    check: "exercises-are-used",
    when: "no page calls for an exercise",
    faults: [change(reason, '::exercise{id="own-reason"}', "Een zin.")],
    at: "own-reason.yaml",
    says: /no page uses exercise "own-reason"/,
  },
  {
    check: "evidence-names-sources",
    when: "a box names a source that the module does not have",
    faults: [change(start, 'sources="first-study"', 'sources="second-study"')],
    at: ":::evidence",
    says: /source "second-study" is not in the front matter/,
  },
  {
    check: "evidence-names-sources",
    when: "a module has no sources",
    faults: [
      change(
        reason,
        `sources:
  - id: second-study
    claim: Wie een reden opschreef, ging vaker door.
    reference: "De Vries, B. (2021). Nog een onderzoek. Tijdschrift, 2(1), 5–9."
`,
        "sources: []\n",
      ),
    ],
    at: "id: reason",
    says: /the module has no sources/,
  },
  {
    check: "feeds-name-fields",
    when: "a feed takes from a field that is not there",
    faults: [change("today.yaml", "from: wave", "from: waves")],
    at: "from: waves",
    says: /no field "waves"/,
  },
  {
    check: "feeds-name-fields",
    when: "answers that are never kept would feed a tool",
    faults: [change("today.yaml", "version: 3", "version: 3\nkeep: never")],
    at: "from: wave",
    says: /never kept/,
  },
  {
    check: "feeds-name-fields",
    when: "one field feeds a slot twice",
    faults: [
      change("today.yaml", "feeds:\n", "feeds:\n  - { tool: help-now, slot: technique, from: wave }\n"),
    ],
    at: "texts:|-1",
    says: /stands twice/,
  },
  {
    check: "feeds-name-fields",
    when: "a feed takes a part that its field does not have",
    faults: [change("own-reason.yaml", "from: things", "from: things, part: maybe")],
    at: "from: things",
    says: /the field "things" has no part "maybe"/,
  },
  {
    check: "feeds-name-fields",
    when: "a feed waits for a choice that its field does not offer",
    faults: [change("own-reason.yaml", "from: things", 'from: things, only: { part: maybe, is: ["yes"] }')],
    at: "from: things",
    says: /in the field "things" nobody can choose "yes"/,
  },
  {
    check: "feeds-land",
    when: "a feed goes to a part of a tool that no screen shows",
    faults: [change("today.yaml", "slot: technique", "slot: tricks")],
    at: "slot: tricks",
    says: /the tool "help-now" has no part "tricks"/,
  },
  {
    check: "page-conditions-name-answers",
    when: "a page waits for an exercise that is not there",
    faults: [
      change(
        reason,
        'id="why" kind="exercise"',
        'id="why" kind="exercise" when="start/tomorrow.word: habit"',
      ),
    ],
    at: "## Waarom wil je dit?",
    says: /names "start\/tomorrow\.word", which there is not/,
  },
  {
    check: "page-conditions-name-answers",
    when: "a page steps aside for an answer that cannot be given",
    faults: [
      change(
        reason,
        'id="why" kind="exercise"',
        'id="why" kind="exercise" unless="start/today.word: habit never"',
      ),
    ],
    at: "## Waarom wil je dit?",
    says: /waits for "never"/,
  },
  {
    check: "page-conditions-name-answers",
    when: "a page waits for a field that is no choice",
    faults: [
      change(reason, 'id="why" kind="exercise"', 'id="why" kind="exercise" when="start/today.urge: 3"'),
    ],
    at: "## Waarom wil je dit?",
    says: /which is no choice/,
  },
  {
    check: "conditions-name-answers",
    when: "a field waits for a field that comes later",
    faults: [change("today.yaml", "showIf: { field: word", "showIf: { field: urge")],
    at: "id: other-word",
    says: /no earlier field is named "urge"/,
  },
  {
    check: "conditions-name-answers",
    when: "a field waits for an answer that cannot be given",
    faults: [change("today.yaml", "is: [other]", "is: [other, more]")],
    at: "id: other-word",
    says: /"more" is no answer to "word"/,
  },
  {
    check: "triage-is-not-kept",
    when: "a triage exercise keeps its answers",
    faults: [change("safe-now.yaml", "keep: never\n", "")],
    at: "id: safe-now",
    says: /keep: never/,
  },
  ...["http://example.org", "//example.org", "javascript:alert(1)", "over"].map((href) => ({
    check: "links-are-safe",
    when: `a page links to ${href}`,
    faults: [change(start, "(/over)", `(${href})`)],
    at: "Je leest een stukje",
    says: /only \/… or https/,
  })),
  {
    check: "links-are-safe",
    when: "an intro links elsewhere",
    faults: [change("today.yaml", "Daarna geef je een cijfer.", "Geef een [cijfer](ftp://example.org).")],
    at: "Geef een [cijfer]",
    says: /ftp:/,
  },
  {
    check: "help-lines-exist",
    when: "a page shows a line of help that is not in the list",
    faults: [change(start, 'ids="113 112"', 'ids="113 112 911"')],
    at: "::help-lines",
    says: /no help line "911"/,
  },
  {
    check: "help-lines-are-fresh",
    when: "113 is missing",
    faults: [change("help-lines.yaml", 'id: "113"', "id: other")],
    at: 'id: "112"',
    says: /help line 113 is missing/,
  },
  {
    check: "help-lines-are-fresh",
    when: "112 dials something else",
    faults: [change("help-lines.yaml", 'dial: "112"', 'dial: "122"')],
    at: 'id: "112"',
    says: /help line 112 is missing/,
  },
  {
    check: "help-lines-are-fresh",
    when: "a line was checked after today",
    faults: [
      change(
        "help-lines.yaml",
        `about: Als er nu gevaar is.
    hours: Dag en nacht
    cost: Gratis
    checkedOn: "2026-03-01"`,
        `about: Als er nu gevaar is.
    hours: Dag en nacht
    cost: Gratis
    checkedOn: "2026-06-02"`,
      ),
    ],
    at: 'id: "112"',
    says: /in the future/,
  },
  {
    check: "help-lines-are-fresh",
    when: "a line was checked more than a year ago",
    faults: [
      change(
        "help-lines.yaml",
        `cost: Gratis en anoniem
    checkedOn: "2026-03-01"`,
        `cost: Gratis en anoniem
    checkedOn: "2025-05-31"`,
      ),
    ],
    at: 'id: "113"',
    says: /over a year ago/,
  },
  {
    check: "emergency-is-reachable",
    when: "the module that is always open does not begin with 112",
    faults: [change(start, 'ids="113 112"', 'ids="113"')],
    at: "programme.yaml:4",
    says: /begins with help line 112/,
  },
  {
    check: "emergency-is-reachable",
    when: "the first module is locked",
    faults: [change("programme.yaml", "opens: always", "opens: in-order")],
    at: "programme.yaml:4",
    says: /begins with help line 113/,
  },
  {
    check: "emergency-is-reachable",
    when: "a page speaks of suicide without 113",
    faults: inHello("Soms denkt iemand aan zelfmoord."),
    at: "Soms denkt iemand",
    says: /does not show 113/,
  },
  {
    check: "terms-are-explained",
    when: "a term stands on a page that nothing explains",
    faults: inHello("Misschien heb je PTSS."),
    at: "Misschien heb je",
    says: /"PTSS" is not explained before or on start\/hello/,
  },
  {
    check: "terms-are-explained",
    when: "a term stands in an option of an exercise",
    faults: [change("today.yaml", "habit: gewoonte", "habit: craving of een trigger")],
    at: "craving of een trigger",
    says: /"trigger" is not explained/,
  },
  {
    check: "explanations-are-short",
    when: "a page of explanation has some 170 words",
    faults: inHello("Kijk eerst rustig rond. ".repeat(30)),
    at: "## Fijn dat je er bent",
    says: /start\/hello has 1\d\d words/,
  },
  {
    check: "explanations-are-short",
    when: "a box has 160 words",
    faults: [
      change(start, "In een klein onderzoek deden 40 mensen mee.", "Dit was een onderzoek. ".repeat(40)),
    ],
    at: ":::evidence",
    says: /start\/hello, box has 1\d\d words/,
  },
  {
    check: "sections-are-small-steps",
    when: "a section takes 11 minutes",
    faults: [change(reason, 'minutes="4"', 'minutes="11"')],
    at: "# Opschrijven",
    says: /takes 11 minutes/,
  },
  {
    check: "sections-are-small-steps",
    when: "a module has two sections",
    faults: [change(start, '# Kijken hoe het gaat\n::section{id="looking" minutes="2"}\n', "")],
    at: "id: start",
    says: /has 2 sections/,
  },
  {
    check: "sections-are-small-steps",
    when: "the sections do not add up to the module",
    faults: [change(reason, 'minutes="4"', 'minutes="6"')],
    at: "id: reason",
    says: /the sections take 8 minutes and the module says 6/,
  },
  {
    check: "minutes-are-true",
    when: "a section says ten minutes for two lines",
    faults: [change(start, 'id="tonight" minutes="1"', 'id="tonight" minutes="10"')],
    at: "# Vanavond",
    says: /"tonight" says 10 minutes/,
  },
  {
    check: "minutes-are-true",
    when: "a section says one minute for a wave of six",
    faults: [
      change(start, 'id="looking" minutes="2"', 'id="looking" minutes="1"'),
      change("today.yaml", "seconds: 60", "seconds: 360"),
    ],
    at: "# Kijken hoe het gaat",
    says: /"looking" says 1 minutes/,
  },
  {
    check: "modules-keep-the-rhythm",
    when: "a module does not end with a closing",
    faults: [change(start, 'id="closing" kind="closing"', 'id="closing" kind="explanation"')],
    at: "## Tot morgen",
    says: /the last page of a module is its closing/,
  },
  {
    check: "modules-keep-the-rhythm",
    when: "no assignment comes before the closing",
    faults: [change(start, 'kind="assignment"', 'kind="exercise"')],
    at: "## Tot morgen",
    says: /an assignment comes right before/,
  },
  {
    check: "modules-keep-the-rhythm",
    when: "a closing stands halfway",
    faults: [change(start, 'id="limits" kind="explanation"', 'id="limits" kind="closing"')],
    at: "## Er kijkt niemand mee",
    says: /only at the end/,
  },
  {
    check: "modules-keep-the-rhythm",
    when: "module 0 looks back",
    faults: [change(start, 'id="limits" kind="explanation"', 'id="limits" kind="review"')],
    at: "## Fijn dat je er bent",
    says: /nothing to look back on/,
  },
  {
    check: "modules-keep-the-rhythm",
    when: "a later module does not look back",
    faults: [change(reason, 'kind="review"', 'kind="explanation"')],
    at: "## Hoe ging het gisteren?",
    says: /begins with a look back/,
  },
  {
    check: "modules-keep-the-rhythm",
    when: "an exercise comes before anything is explained",
    faults: [change(reason, 'kind="explanation"', 'kind="exercise"')],
    at: "## Hoe ging het gisteren?",
    says: /explained before the first exercise/,
  },
  {
    check: "sentences-are-short",
    when: "a sentence on a page has 19 words",
    faults: inHello(
      "Een twee drie vier vijf zes zeven acht negen tien een twee drie vier vijf zes zeven acht negen.",
    ),
    at: "Een twee drie",
    says: /"Een twee drie vier …" has 19 words/,
  },
  {
    check: "sentences-are-short",
    when: "a hint in an exercise has 19 words",
    faults: [
      change(
        "today.yaml",
        "Dan mag je het zelf zeggen.",
        "een twee drie vier vijf zes zeven acht negen tien een twee drie vier vijf zes zeven acht negen",
      ),
    ],
    at: "negen tien een twee",
    says: /has 19 words/,
  },
  {
    check: "texts-are-readable",
    when: "sentences have 16 words on average",
    faults: [
      change(
        reason,
        "Op een moeilijk moment ben je je reden snel kwijt. Schrijf hem op, dan kun je hem teruglezen. Een halve zin is genoeg.",
        "Op een dag als deze ben je de reden kwijt en weet je niet meer wat. " +
          "Schrijf hem op een blad en kijk er naar als het weer een keer lastig is.",
      ),
    ],
    at: "## Een reden helpt",
    says: /reason\/why-a-reason: 16\.0 words a sentence/,
  },
  {
    check: "texts-are-readable",
    when: "an explanation is full of long words",
    faults: inHello("Verslavingsproblematiek veroorzaakt neurobiologische veranderingen. ".repeat(8)),
    at: "## Fijn dat je er bent",
    says: /start\/hello: Flesch-Douma -?\d+; 60 is the least/,
  },
];

describe("a valid programme", () => {
  test.each(checks)("keeps the promise $name", async ({ check }) => {
    expect(check(await programmeWithFaults(), fixtureDay).map(formatProblem)).toEqual([]);
  });
});

describe("a broken promise is found where it was broken", () => {
  test.each(broken)("$check: $when", async ({ check: name, faults, at, says }) => {
    const check = checks.find((candidate) => candidate.name === name)?.check;
    const problems = check?.(await programmeWithFaults(...faults), fixtureDay) ?? [];
    const found = problems.filter((problem) => says.test(problem.message));
    expect(found).not.toEqual([]);
    expect(found.map(({ file, line }) => `${file}:${line}`)).toContain(await placeOf(at, faults));
  });

  test("for every check there is at least one", () => {
    const tested = new Set(broken.map(({ check }) => check)).add("words-are-kind");
    expect([...tested].sort()).toEqual(checks.map(({ name }) => name).sort());
  });
});

/** "programme.yaml:4", "own-reason.yaml", or a text of the file that was changed ("text|-1": the line before it). */
async function placeOf(at: string, faults: readonly Fault[]): Promise<string> {
  const files = await fixtureFiles(...faults);
  const [name = "", line = "1"] = at.split(":");
  const whole = name.endsWith(".yaml") ? [...files.keys()].find((path) => path.endsWith(name)) : undefined;
  if (whole !== undefined) return `${whole}:${line}`;
  const [text = "", offset = "0"] = at.split("|");
  const candidates = [...files].filter(
    ([path, content]) => faults.some(({ file }) => path.endsWith(file)) && content.split(text).length === 2,
  );
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) throw new Error(`"${text}" does not stand exactly once`);
  const [path, content] = only;
  return `${path}:${content.slice(0, content.indexOf(text)).split("\n").length + Number(offset)}`;
}

describe("words-are-kind", () => {
  const wordsAreKind = checks.find(({ name }) => name === "words-are-kind")?.check;
  const problemsWith = async (text: string) =>
    (wordsAreKind?.(await programmeWithFaults(...inHello(text)), fixtureDay) ?? []).map(
      ({ message }) => message,
    );

  test.each([
    "Je bent nu tien dagen clean.",
    "Dat is zwak.",
    "Je hebt gezondigd.",
    "Je mag niet falen.",
    "Als u wilt, stopt u.",
    "Vul uw naam in.",
    "Begin jouw unieke reis.",
    "Goed gedaan, kampioen!",
    "Dit is fijn 🎉",
    "Je streak is weg.",
    "Het is niet alleen moeilijk, maar ook zwaar.",
    "Laten we eerlijk zijn.",
    "Je craving zakt.",
    "Elke cliënt doet dit.",
  ])("refuses: %s", async (text) => {
    expect(await problemsWith(text)).not.toEqual([]);
  });

  test.each([
    "De trek wordt sterker of zwakker.",
    "Na een uur is het klaar.",
    "Een helder moment in de nacht.",
    "Je bent op reis geweest.",
    "Het cleane bord staat klaar.",
    "Je bent niet alleen. Er zijn ook anderen, maar die zie je niet.",
    "Dit kost € 5 © 2026.",
  ])("lets through: %s", async (text) => {
    expect(await problemsWith(text)).toEqual([]);
  });

  test("looks at titles, aims, claims, exercises and lines of help too", async () => {
    const faults = [
      change(start, "## Tot morgen", "## Kampioen"),
      change(start, "Je weet wat dit is.", "U weet wat dit is."),
      change(reason, "Wie een reden opschreef", "Wie clean was"),
      change("own-reason.yaml", "placeholder: Omdat", "placeholder: Omdat ik zwak was"),
      change("help-lines.yaml", "about: Als er nu gevaar is.", "about: Als u gevaar ziet."),
      change("programme.yaml", "title: Later", "title: Jouw reis"),
    ];
    const problems = wordsAreKind?.(await programmeWithFaults(...faults), fixtureDay) ?? [];
    expect(problems.map(({ file }) => file.split("/").at(-1)).sort()).toEqual(
      ["help-lines.yaml", "nl.md", "nl.md", "nl.md", "own-reason.yaml", "programme.yaml"].sort(),
    );
  });
});

describe("a term", () => {
  const inModule1 = change(reason, "Een halve zin is genoeg.", "Een golf zakt vanzelf.");
  const golf = (...explainedOn: string[]) =>
    explainsTerms([{ name: "golf", find: /\bgolf\b/i, explainedOn }]);
  const pagesWith = async (check: ReturnType<typeof golf>, ...faults: Fault[]) =>
    check(await programmeWithFaults(...faults), fixtureDay).map(({ message }) => message.split(" on ")[1]);

  test("may be used on the page that explains it and after that, in later modules too", async () => {
    expect(await pagesWith(golf("start/today"), inModule1)).toEqual([]);
  });

  test("may not be used before the page that explains it", async () => {
    expect(await pagesWith(golf("start/today"), ...inHello("Een golf zakt."))).toEqual(["start/hello"]);
    expect(await pagesWith(golf("reason/why-a-reason"), inModule1)).toEqual(["start/today"]);
  });

  test("that a free module explains counts only there, because that module may be skipped", async () => {
    const startIsFree = change("programme.yaml", "opens: always", "opens: free");
    expect(await pagesWith(golf("start/today"), startIsFree, inModule1)).toEqual(["reason/why-a-reason"]);
    expect(await pagesWith(golf("start/today", "reason/yesterday"), startIsFree, inModule1)).toEqual([]);
  });
});

test("a threshold follows what the text is for: what passes as explanation may be too hard as an assignment", async () => {
  // 10 words, 17 syllables in each sentence: 206.84 − 0.77 × 170 − 0.93 × 10 = 66.6.
  const middling = "Volgende week vertel je waarom dit oefenen zo lastig was. ".repeat(6);
  const check = checks.find(({ name }) => name === "texts-are-readable")?.check;
  const asExplanation = change(
    reason,
    "Op een moeilijk moment ben je je reden snel kwijt. Schrijf hem op, dan kun je hem teruglezen. Een halve zin is genoeg.",
    middling,
  );
  const asAssignment = change(
    reason,
    "Lees je reden elke ochtend een keer. Dat kost bijna geen tijd. Doe het op een vast moment, zoals bij je koffie.",
    middling,
  );
  expect(check?.(await programmeWithFaults(asExplanation), fixtureDay)).toEqual([]);
  const problems = check?.(await programmeWithFaults(asAssignment), fixtureDay) ?? [];
  expect(problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(/70 is the least/));
});
