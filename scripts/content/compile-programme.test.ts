import { describe, expect, test } from "vitest";
import { compileProgramme } from "./compile-programme.ts";
import { type Fault, fixtureFiles, programmeWithFaults, readWithFaults } from "./plant-fault.ts";
import { placeIn } from "./programme.ts";

const start = "00-start/nl.md";

describe("a valid programme", () => {
  test("has its modules in the order of the table of contents, which says what is written", async () => {
    const programme = await programmeWithFaults();
    expect(programme.id).toBe("oefenprogramma");
    expect(programme.modules.map((module) => module.id)).toEqual(["start", "reason"]);
    expect(programme.summaries.map(({ id, written }) => [id, written])).toEqual([
      ["start", true],
      ["reason", true],
      ["later", false],
    ]);
    expect(programme.helpLines.map((line) => line.dial)).toEqual(["112", "113"]);
  });

  test("has the front matter of each module", async () => {
    const [first, second] = (await programmeWithFaults()).modules;
    expect(first).toMatchObject({ number: "0", title: "Begin", version: 1, minutes: 5, signedOffBy: null });
    expect(first?.aims).toEqual(["Je weet wat dit is."]);
    expect(first?.sources.map((source) => source.url)).toEqual(["https://example.org/first-study"]);
    expect(second?.signedOffBy).toEqual({ name: "A. de Boer", registration: "123", on: "2026-02-01" });
  });

  test("turns markdown into blocks", async () => {
    const [module] = (await programmeWithFaults()).modules;
    const [section] = module?.sections ?? [];
    expect(section).toMatchObject({ id: "welcome", title: "Welkom", minutes: 2 });
    const [hello, limits] = section?.pages ?? [];
    expect(hello).toMatchObject({ id: "hello", kind: "explanation", title: "Fijn dat je er bent" });
    expect(hello?.blocks).toEqual([
      {
        type: "paragraph",
        children: [
          { type: "text", text: "Je hoeft nu niets te kiezen. Kijk eerst rustig rond. Je " },
          { type: "own-word" },
          { type: "text", text: " heeft vaste plekken en uren. Daar kijken we " },
          { type: "strong", children: [{ type: "text", text: "samen" }] },
          { type: "text", text: " naar, om 23:10 of overdag." },
        ],
      },
      { type: "heading", children: [{ type: "text", text: "Wat je hier doet" }] },
      {
        type: "paragraph",
        children: [
          {
            type: "text",
            text: "Je leest een stukje, en daarna oefen je. Meer vraag ik niet van je. Lees ook ",
          },
          {
            type: "link",
            href: "/over",
            children: [{ type: "text", text: "wat er met je antwoorden gebeurt" }],
          },
          { type: "text", text: "." },
        ],
      },
      {
        type: "list",
        ordered: false,
        items: [
          [{ type: "text", text: "Lezen" }],
          [{ type: "text", text: "Oefenen, op een moment dat jou goed uitkomt" }],
        ],
      },
      { type: "quote", children: [{ type: "text", text: "Ik wist niet dat anderen dit ook hadden." }] },
      {
        type: "evidence",
        title: "Wat weten we hiervan?",
        sources: ["first-study"],
        blocks: [
          {
            type: "paragraph",
            children: [
              {
                type: "text",
                text:
                  "In een klein onderzoek deden 40 mensen mee. De helft vond het fijn om te doen. " +
                  "Of dat voor jou ook zo is, weten we niet.",
              },
            ],
          },
        ],
      },
    ]);
    expect(limits?.blocks.at(-1)).toEqual({ type: "help-lines", ids: ["113", "112"] });
  });

  test("gives each module the exercises that it uses, with the texts of the language put in", async () => {
    const [module] = (await programmeWithFaults()).modules;
    expect(module?.exercises.map((exercise) => exercise.id)).toEqual(["safe-now", "today"]);
    const [safe, today] = module?.exercises ?? [];
    expect(safe).toMatchObject({ keep: "never", gate: "triage", feeds: [], intro: [] });
    expect(today).toMatchObject({
      keep: "sealed",
      gate: null,
      version: 3,
      title: "Vandaag",
      feeds: [{ tool: "help-now", slot: "technique", from: "wave" }],
    });
    expect(today?.intro[1]).toEqual([
      { type: "text", text: "Daarna geef je een cijfer. Je " },
      { type: "own-word" },
      { type: "text", text: " krijgt hier geen oordeel." },
    ]);
    expect(today?.fields.slice(0, 2)).toEqual([
      {
        id: "word",
        kind: "choice",
        label: "Hoe noem jij het?",
        optional: false,
        options: [
          { id: "habit", label: "gewoonte" },
          { id: "other", label: "anders", hint: "Dan mag je het zelf zeggen." },
        ],
      },
      {
        id: "other-word",
        kind: "short-text",
        label: "Welk woord past beter?",
        placeholder: "Mijn woord",
        maxLength: 40,
        optional: true,
        showIf: { field: "word", is: ["other"] },
      },
    ]);
  });

  test("knows where a page, a block, a source and a feed stand", async () => {
    const programme = await programmeWithFaults();
    const [module] = programme.modules;
    const page = module?.sections[1]?.pages[1];
    const lines = [module?.sources[0], page, page?.blocks[1], module?.exercises[1]?.feeds[0]].map((part) =>
      part === undefined ? undefined : placeIn(programme, part).line,
    );
    expect(lines).toEqual([10, 53, 58, 9]);
  });
});

/** What goes wrong when `from` becomes `to`, as file:line:column and a piece of the message. */
type Case = Fault & { readonly problem: RegExp };

const inModule = (from: string, to: string, problem: RegExp): Case => ({ file: start, from, to, problem });
const inExercise = (from: string, to: string, problem: RegExp): Case => ({
  file: "today.yaml",
  from,
  to,
  problem,
});

const cases: readonly Case[] = [
  inModule("Kies wat past.", "<b>Kies</b> wat past.", /nl\.md:56:1 html is not allowed/),
  inModule("Kies wat past.", "![Kies](a.png) wat past.", /nl\.md:56:1 image is not allowed/),
  inModule("Kies wat past.", "Kies `wat` past.", /nl\.md:56:6 inlineCode is not allowed/),
  inModule("Kies wat past.", "```\ncode\n```", /nl\.md:56:1 code is not allowed/),
  inModule("Kies wat past.", "***\n\nKies wat past.", /nl\.md:56:1 thematicBreak is not allowed/),
  inModule("Kies wat past. Er", "Kies wat past.\\\nEr", /nl\.md:56:15 break is not allowed/),
  inModule(
    "Kies wat past.",
    "Kies [wat][1] past.\n\n[1]: https://example.org\n\nMeer.",
    /nl\.md:56:6 linkReference/,
  ),
  inModule("Kies wat past.", 'Kies [wat](/over "titel") past.', /nl\.md:56:6 a link cannot have a title/),
  inModule("Kies wat past.", "Kies [wat][1] past.", /nl\.md:56:1 "\[" was not understood/),
  inModule("Kies wat past.", "Kies **wat past.", /nl\.md:56:1 "\*\*" was not understood/),
  inModule("Kies wat past.", "Kies :jouw-woord.", /nl\.md:56:6 ":jouw-woord" is not a known word/),
  inModule("Kies wat past.", "Kies :own-word[wat].", /nl\.md:56:6 ":own-word" stands alone/),
  inModule("Kies wat past.", "#### Kies wat past.", /nl\.md:56:1 a heading inside a page has "###"/),
  inModule("Kies wat past.", "3. Kies wat past.", /nl\.md:56:1 a numbered list begins at 1/),
  inModule("- Lezen\n", "- Lezen\n  - Lang\n", /nl\.md:30:3 a list item holds one paragraph/),
  inModule("> Ik wist", "> - Ik wist", /nl\.md:32:3 a quote holds one paragraph/),
  inModule(
    '::exercise{id="today"}',
    '::exercise{id="today" at="once"}',
    /nl\.md:58:1 ::exercise attribute "at"/,
  ),
  inModule('::exercise{id="today"}', "::exercise", /nl\.md:58:1 ::exercise attribute "id"/),
  inModule(
    '::exercise{id="today"}',
    '::exercise[Vandaag]{id="today"}',
    /nl\.md:58:1 ::exercise cannot have a label/,
  ),
  inModule('::exercise{id="today"}', '::exercise {id="today"}', /nl\.md:58:1 "::" was not understood/),
  inModule('::exercise{id="today"}', '::video{id="today"}', /nl\.md:58:1 "::video" is not a known block/),
  inModule('::help-lines{ids="113 112"}', '::help-lines{ids=""}', /nl\.md:43:1 ::help-lines attribute "ids"/),
  inModule('::help-lines{ids="113 112"}', '::help-lines{ids="113 113"}', /nl\.md:43:1 .*Names an id twice/),
  inModule(":::evidence[Wat weten we hiervan?]", ":::evidence", /nl\.md:34:1 :::evidence needs a title/),
  inModule('{sources="first-study"}', "", /nl\.md:34:1 ::evidence attribute "sources"/),
  inModule(":::evidence", ":::secret", /nl\.md:34:1 ":::secret" is not a known box/),
  inModule("niet.\n:::\n", "niet.\n", /nl\.md:34:1 :::evidence is not closed/),
  inModule("niet.\n:::\n", "niet.\n", /nl\.md:37:1 heading|nl\.md:37:1 a heading/),
  inModule('::page{id="today" kind="exercise"}\n', "", /nl\.md:53:1 under this title must stand ::page/),
  inModule(
    '::page{id="today" kind="exercise"}',
    '::page{id="today" kind="game"}',
    /nl\.md:54:1 ::page attribute "kind"/,
  ),
  inModule('minutes="1"', 'minutes="een"', /nl\.md:61:1 ::section attribute "minutes"/),
  inModule(
    '::page{id="today" kind="exercise"}',
    '::page{id="To Day" kind="exercise"}',
    /nl\.md:54:1 .*lower-case-id/,
  ),
  inModule("# Vanavond\n", "# Van*avond*\n", /nl\.md:60:1 a title is plain text/),
  inModule("# Welkom", "Een losse zin.\n\n# Welkom", /nl\.md:17:1 this stands before the first section/),
  inModule(
    "## Is het nu veilig?",
    "Een losse zin.\n\n## Is het nu veilig?",
    /nl\.md:48:1 this stands before the first page/,
  ),
  inModule('\n::exercise{id="safe-now"}\n', "", /nl\.md:48:1 page "Is het nu veilig\?" is empty/),
  inModule("---\nid: start", "id: start", /nl\.md:1:1 the file must begin with front matter/),
  inModule("version: 1\n", "", /nl\.md:2:1 version: /),
  inModule("version: 1\n", "version: 1\ncolour: red\n", /nl\.md:6:1 colour: /),
  inModule(
    "title: Begin",
    "title: Beginnen",
    /nl\.md:2:1 title is "Beginnen" here and "Begin" in programme\.yaml/,
  ),
  inModule("minutes: 5", "minutes: 6", /nl\.md:2:1 minutes is "6" here/),
  inModule("url: https:", "url: http:", /nl\.md:13:5 sources\.0\.url: /),
  inModule("id: start", "id: stopt", /nl\.md:2:1 id is "stopt" here/),
  inModule(
    "claim: Van de 40",
    "claim: Van **de** 40",
    /nl\.md:11:5 sources\.0\.claim: This text cannot hold markup/,
  ),
  inExercise("kind: choice", "kind: dice", /today\.yaml:4:\d+ "dice" is not a kind of field/),
  inExercise(
    "options: [habit, other]",
    "options: [habit, other, more]",
    /today\.yaml:4:\d+ "more" has no text/,
  ),
  inExercise(
    "options: [habit, other]",
    "options: [habit]",
    /today\.yaml:22:11 the text "other" belongs to no id/,
  ),
  inExercise("min: 0, max: 10", "min: 0, max: 10, colour: red", /today\.yaml:6:\d+ colour: /),
  inExercise("        low: rustig\n", "", /low: /),
  inExercise("      wave:\n", "      waves:\n", /today\.yaml:7:5 field "wave" has no texts/),
  inExercise("      wave:\n", "      waves:\n", /today\.yaml:31:7 the texts "waves" belong to no field/),
  inExercise("  nl:\n", "  en:\n", /today\.yaml:10:1 there are no texts in "nl"/),
  inExercise("id: today", "id: todai", /today\.yaml:1:1 exercise "todai" stands in a file named today\.yaml/),
  inExercise("tool: help-now", "tool: moon", /today\.yaml:9:\d+ feeds\.0\.tool: /),
  inExercise("version: 3", "version: 3\nkeep: forever", /today\.yaml:3:1 keep: /),
  inExercise("Kies je eigen **woord**.", "Kies je eigen `woord`.", /today\.yaml:14:\d+ inlineCode/),
  inExercise(
    "Kies je eigen **woord**.",
    "- Kies je eigen woord.",
    /today\.yaml:14:\d+ list is not allowed in an intro/,
  ),
  inExercise("Daarna geef je", "Daarna <b>geef</b> je", /today\.yaml:16:\d+ html is not allowed/),
  inExercise(
    "label: Hoe noem jij het?",
    "label: Hoe noem jij je :own-word?",
    /today\.yaml:19:\d+ ":own-word"/,
  ),
  {
    file: "programme.yaml",
    from: "opens: free",
    to: "opens: never",
    problem: /programme\.yaml:6:\d+ modules\.2\.opens/,
  },
  {
    file: "programme.yaml",
    from: "id: reason,",
    to: "id: reasons,",
    problem: /01-reason\/nl\.md:2:1 .* not in programme/,
  },
  {
    file: "programme.yaml",
    from: 'number: "2"',
    to: "number: 2",
    problem: /programme\.yaml:6:\d+ modules\.2\.number/,
  },
  {
    file: "help-lines.yaml",
    from: 'id: "112"',
    to: "id: 112",
    problem: /help-lines\.yaml:2:5 lines\.0\.id: /,
  },
  {
    file: "help-lines.yaml",
    from: 'dial: "113"',
    to: 'dial: "1-1-3"',
    problem: /help-lines\.yaml:13:5 .*Digits only/,
  },
];

describe("the compiler refuses", () => {
  test.each(cases)("$to in $file", async ({ problem, ...fault }) => {
    const read = await readWithFaults(fault);
    const problems = read.ok
      ? []
      : read.error.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
    expect(problems).toContainEqual(expect.stringMatching(problem));
  });

  test("a file that has no place in the content, a missing table of contents, and a second one", async () => {
    const files = await fixtureFiles();
    const messages = (changed: ReadonlyMap<string, string>) => {
      const read = compileProgramme(changed, "nl");
      return read.ok ? [] : read.error.problems.map(({ file, message }) => `${file} ${message}`);
    };
    expect(messages(new Map([...files, ["oefenprogramma/notes.docx", ""]]))).toEqual([
      "oefenprogramma/notes.docx this file is no part of the content",
    ]);
    expect(messages(new Map([...files].filter(([path]) => !path.endsWith("programme.yaml"))))).toEqual([
      "programme.yaml this file is missing",
    ]);
    const programme = files.get("oefenprogramma/programme.yaml") ?? "";
    expect(messages(new Map([...files, ["tweede/programme.yaml", programme]]))).toEqual([
      "tweede/programme.yaml there is a second programme.yaml",
    ]);
  });

  test("every problem in every file at once, in the order of the files", async () => {
    const read = await readWithFaults(
      { file: start, from: "Kies wat past.", to: "Kies `wat` past." },
      { file: start, from: "Alleen vanavond.", to: "<i>Alleen</i> vanavond." },
      { file: "today.yaml", from: "kind: choice", to: "kind: dice" },
    );
    const places = read.ok ? [] : read.error.problems.map(({ file, line }) => `${file}:${line}`);
    expect(places[0]).toMatch(/exercises\/today\.yaml:4$/);
    expect(places.slice(1)).toEqual(places.slice(1).toSorted());
    expect(new Set(places).size).toBe(3);
  });
});

test("a module in a language that is not asked for is not there", async () => {
  const files = await fixtureFiles();
  const english = new Map(
    [...files].map(([path, text]) => [path.replace("01-reason/nl.md", "01-reason/en.md"), text]),
  );
  const read = compileProgramme(english, "nl");
  expect(read.ok && read.value.modules.map((module) => module.id)).toEqual(["start"]);
  expect(read.ok && read.value.summaries.map((summary) => summary.written)).toEqual([true, false, false]);
});
