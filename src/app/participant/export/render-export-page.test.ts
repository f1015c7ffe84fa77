import { expect, test } from "vitest";
import type { ExportFile } from "../../../domain/export/export-file.ts";
import { makeSlip } from "../../../domain/slip/slip.test-support.ts";
import { exportToJson, renderExportPage } from "./render-export-page.ts";

const hostile = `</script><script>alert("1")</script><img src=x onerror=alert(2)> & 'rust'`;
const moment = "2026-11-25T11:00:00.000Z";

const file: ExportFile = {
  about: "Gemaakt op woensdag.",
  format: "loslaten-export",
  version: 1,
  madeAt: moment,
  appVersion: "0.1.0",
  language: "nl",
  startedOn: "2026-11-22" as ExportFile["startedOn"],
  modules: [
    {
      id: "start",
      number: "0",
      title: hostile,
      furthestPage: 3,
      finishedOn: null,
      exercises: [
        {
          id: "reason",
          title: hostile,
          intro: [hostile],
          version: 1,
          questionsVersion: 2,
          savedOn: "2026-11-24" as ExportFile["startedOn"],
          earlier: [
            {
              savedOn: "2026-11-23" as NonNullable<ExportFile["startedOn"]>,
              version: 1,
              answers: [
                { field: "why", question: "Waarom?", value: "Slaap", text: ["Slaap"], writtenAt: moment },
              ],
            },
          ],
          answers: [
            { field: "why", question: hostile, value: hostile, text: [hostile], writtenAt: moment },
            { field: "sky", question: null, value: { blue: hostile }, text: [], writtenAt: moment },
            { field: "more", question: "Nog iets?", value: "", text: [], writtenAt: moment },
          ],
        },
      ],
      homework: [{ id: "charger", text: hostile, doneOn: null }],
    },
    {
      id: "later",
      number: null,
      title: null,
      furthestPage: null,
      finishedOn: null,
      exercises: [],
      homework: [{ id: "sky", text: null, doneOn: "2026-11-24" as ExportFile["startedOn"] }],
    },
  ],
  checkIns: [
    {
      day: "2026-11-25" as ExportFile["checkIns"][number]["day"],
      urge: 0,
      mood: null,
      sleep: 10,
      onCourse: "partly",
      note: hostile,
    },
  ],
  urges: [
    {
      day: "2026-11-25" as ExportFile["checkIns"][number]["day"],
      minute: 1330,
      strength: 7,
      after: 3,
      ended: "ridden",
      triggers: ["Ruzie", hostile],
      techniques: ["Koud water"],
      note: hostile,
      from: "diary",
    },
  ],
  tools: [
    { id: "a".repeat(32), tool: "measures", slot: "measure", text: hostile, source: null, values: null },
    { id: "b".repeat(32), tool: "values", slot: "later", text: "Eerlijk zijn", source: null, values: null },
  ],
  measureReviews: [
    {
      day: "2026-11-25" as ExportFile["checkIns"][number]["day"],
      measure: null,
      item: "c".repeat(32),
      helped: "no",
    },
  ],
  slips: [
    {
      id: "c".repeat(32),
      ...makeSlip({
        links: [{ part: "choice", text: hostile }],
        worked: hostile,
        behaviours: [hostile],
        analysedOn: "2025-11-20",
      }),
      proposals: [
        {
          tool: "prevention-plan",
          slot: "amber",
          text: hostile,
          item: null,
          reason: "choice",
          written: hostile,
          decision: "accepted",
        },
      ],
    },
  ],
  planVersions: [
    {
      day: "2026-11-20" as ExportFile["checkIns"][number]["day"],
      lines: [
        { slot: "why", text: `Voor Noor ${hostile}` },
        { slot: "later", text: "Wat een latere versie erbij zette" },
      ],
    },
  ],
  acts: [],
  measureWeeks: [],
  appointments: [],
  messages: [],
  people: [
    {
      id: "aa",
      circle: "care",
      title: hostile,
      isEnded: false,
      isRead: true,
      said: [
        { writtenAt: moment, isOwn: true, by: "Kim", kind: "message", values: { text: hostile } },
        { writtenAt: moment, isOwn: false, by: hostile, kind: "feedback", values: { text: "Mooi gedaan." } },
        { writtenAt: moment, isOwn: false, by: "Noor", kind: "agreement", values: { responseDays: 3 } },
      ],
      log: [
        {
          at: moment,
          event: "opened",
          actor: "bb",
          actorRole: "therapist",
          person: null,
          personRole: null,
          organisation: null,
          patient: "cc",
          data: ["diary"],
          basis: "consent",
          text: `Noor keek. ${hostile}`,
        },
      ],
    },
    { id: "dd", circle: "buddy", title: "Sam", isEnded: true, isRead: false, said: [], log: [] },
  ],
  records: [
    { id: "d".repeat(32), kind: hostile, fields: { [hostile]: { value: hostile, writtenAt: moment } } },
  ],
  damaged: 2,
};

const page = renderExportPage(file);
const data = /<script type="application\/json" id="loslaten-export">\n(.*?)<\/script>/s.exec(page)?.[1] ?? "";
const body = page.replace(data, "");

test("nothing that somebody wrote can become part of the page", () => {
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toContain("<img");
  expect(body).toContain("&lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)");
});

test("the page asks for nothing, and its policy would refuse", () => {
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(body).not.toMatch(/<[^>]*\b(?:src|href|action|on\w+)=|<link|url\(|@import|https?:/);
});

test("the data in the page is the whole export, to the letter", () => {
  expect(JSON.parse(data)).toEqual(file);
});

test("the JSON says on its first line what it is", () => {
  const [first = ""] = exportToJson(file).split("\n");
  expect(first).toBe('{ "about": "Gemaakt op woensdag.",');
  expect(JSON.parse(exportToJson(file))).toEqual(file);
});

test("the page says first when it was made and by what", () => {
  expect(body.indexOf("Gemaakt op woensdag.")).toBeLessThan(body.indexOf("<html"));
  const words = body
    .slice(body.indexOf("<body>"))
    .replace(/<[^>]*>/g, " ")
    .trim();
  expect(words.startsWith("Gemaakt op woensdag.")).toBe(true);
});

test("an earlier version of the plan stands under its day, also with a part that this version does not know", () => {
  const versions = body.slice(body.indexOf("Eerdere versies"));
  expect(versions).toContain("<h3>Je plan op 20 november 2026</h3>");
  expect(versions).toContain("<strong>Mijn reden</strong><ul><li>Voor Noor &lt;/script&gt;");
  expect(versions).toContain("<li>Wat een latere versie erbij zette</li>");
});

test("the tab says nothing but the neutral name and the day", () => {
  expect(page).toContain("<title>Loslaten, 25 november 2026</title>");
});

test("a day is a row, a zero is a number, and what was skipped is a dash", () => {
  expect(body).toContain(`<th scope="row">wo 25 nov 2026</th><td>0</td><td>–</td><td>10</td><td>deels</td>`);
});

test("the plan comes first, then the tools, under the titles that they have in the app", () => {
  const item = { source: null, values: null, text: "Rust" };
  const tools: ExportFile["tools"] = [
    { ...item, id: "e".repeat(32), tool: "support", slot: "later" },
    { ...item, id: "f".repeat(32), tool: "prevention-plan", slot: "why" },
    { ...item, id: "0".repeat(32), tool: "measures", slot: "measure" },
  ];
  const titles = [...renderExportPage({ ...file, tools }).matchAll(/<h[23]>(.*?)<\/h[23]>/g)].map(
    ([, title]) => title,
  );
  expect(titles.slice(0, 7)).toEqual([
    "Mijn plan",
    "Mijn reden",
    "Maatregelen",
    "Mijn maatregelen",
    "Hoe het ging",
    "Steun",
    "later",
  ]);
});

test("what this version has no words for stands as it was kept, and nothing is left out", () => {
  for (const words of [
    "Een stap die deze versie niet kent",
    "Deze vragen zijn later aangepast.",
    "<dt>sky</dt>",
    "<code>{&quot;blue&quot;:",
    "Niet ingevuld",
    "Eerlijk zijn",
    "een maatregel die je hebt weggehaald, niet gelukt",
    "2 stukjes van wat je schreef waren beschadigd.",
    "Je begon op 22 november 2026.",
    "Je was bij bladzijde 3.",
    "Ingevuld op 24 november 2026",
    "Op 23 november 2026 stond hier",
    '<dd class="own">Slaap</dd>',
    "Niet afgevinkt.",
    '<li>sky <span class="soft">Gedaan op 24 november 2026.</span></li>',
  ])
    expect(body).toContain(words);
});

test("what was said beside a line, and what was done and planned in the tools, can be read", () => {
  const day = "2026-11-24" as ExportFile["checkIns"][number]["day"];
  const item = { id: "e".repeat(32), source: null };
  const beside = { chance: 8, pull: 9, answer: "ask", answerText: "Ik app Mark" };
  const filled: ExportFile = {
    ...file,
    tools: [
      { ...item, tool: "triggers", slot: "risk", text: "Ruzie", values: beside },
      { ...item, tool: "measures", slot: "measure", text: "Filter", values: { startOn: day, effort: 2 } },
    ],
    acts: [{ item: item.id, text: "Koken", tool: "values", day, pleasure: 6, meaning: 9 }],
    measureWeeks: [{ item: item.id, monday: day, measure: "Filter", helped: "no", choice: "drop" }],
    appointments: [
      { item: item.id, day, minute: 485, activity: null, obstacle: "moe", answer: "soep", doneOn: day },
    ],
  };
  const read = renderExportPage(filled);
  for (const line of [
    "<li>Ruzie (komt 8, trekt 9, iemand vragen, Ik app Mark)</li>",
    "<li>Filter (sinds di 24 nov 2026, moeite 2 van 5)</li>",
    "<li>di 24 nov 2026: Koken, fijn 6, betekenis 9</li>",
    "<li>Week van di 24 nov 2026: Filter. Hielp niet, gestopt</li>",
    "<li>di 24 nov 2026, 08:05: iets wat je hebt weggehaald. Als: moe. Dan: soep. Gedaan op di 24 nov 2026</li>",
  ])
    expect(read).toContain(line);
});

test("an urge stands there with its hour, how it ended and what was said about it", () => {
  expect(body).toMatch(/wo 25 nov 2026, 22\.10 uur: trek 7, daarna 3, de golf zakte/);
  expect(body).toContain("Ruzie");
  expect(body).toContain("Koud water");
});

test("what happened of the own categories stands with the day", () => {
  const day = { ...file.checkIns[0], behaviours: ["Porno kijken"] } as ExportFile["checkIns"][number];
  expect(renderExportPage({ ...file, checkIns: [day] })).toContain("Porno kijken");
});

test("what was said with others stands on the page with who looked, and what could not be read is told", () => {
  const page = renderExportPage(file);
  const from = page.indexOf("<h2>Mensen naast je</h2>");
  const part = page.slice(from, page.indexOf("</section>", from));
  expect(part).toContain('<li>wo 25 nov 2026, jij<br><span class="own">&lt;/script');
  expect(part).toContain("Mooi gedaan.");
  expect(part).toContain("Wie wat mocht zien, en wie keek");
  expect(part).toContain("Noor keek.");
  expect(part).toContain("<h3>Sam (gestopt)</h3>");
  expect(part).toContain("Hiervan stond niets op dit toestel.");
  // What has no words of its own is in the data alone.
  expect(part.match(/<li>/g)).toHaveLength(3);
});
