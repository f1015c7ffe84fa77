import { expect, type Page } from "@playwright/test";
import { expectPage } from "./walk-start-module.ts";

type Lines = readonly (readonly [add: string, texts: readonly string[]])[];

/** A long but realistic plan: what somebody may have after all sixteen weeks. */
export const longPlan: readonly (readonly [section: string, lines: Lines])[] = [
  [
    "Mijn reden",
    [
      [
        "Nog een reden",
        ["Ik wil ’s avonds weer echt bij Noor zijn, en ’s ochtends zonder geheim wakker worden."],
      ],
    ],
  ],
  [
    "Groen · het gaat goed",
    [
      [
        "Nog een teken bij groen",
        ["Mijn telefoon slaapt in de keuken.", "Ik sport drie keer per week.", "Ik slaap voor half twaalf."],
      ],
      [
        "Nog iets wat ik doe bij groen",
        [
          "Zondagavond plan ik mijn week.",
          "Elke dag vul ik mijn dagboek in.",
          "Vrijdag eet ik met vrienden.",
        ],
      ],
    ],
  ],
  [
    "Oranje · let op",
    [
      [
        "Nog een teken bij oranje",
        [
          "Ik blijf laat op en scrol zonder doel.",
          "Ik zeg een afspraak met een vriend af.",
          "Ik denk: ik heb het verdiend.",
        ],
      ],
      [
        "Nog iets wat ik doe bij oranje",
        [
          "Ik app Mark het woord oranje.",
          "Douchen, en dan een boek in bed.",
          "Als ik alleen thuis ben na een drukke dag, dan ga ik eerst een uur naar buiten.",
        ],
      ],
    ],
  ],
  [
    "Rood · nu doen",
    [
      ["Nog een teken bij rood", ["Ik zoek beelden of een date.", "Ik neem mijn telefoon mee naar bed."]],
      [
        "Nog iets wat ik doe bij rood",
        [
          "Ik open Hulp nu.",
          "Ik ga het huis uit, een blokje om.",
          "Ik bel Mark.",
          "Ik rijd op de golf, drie minuten.",
        ],
      ],
    ],
  ],
  [
    "Wie ik bel",
    [
      ["Nog iemand", ["Mark", "Mijn zus Anna", "De huisarts, overdag"]],
      ["Nog een afspraak", ["Oranje betekent: bel me vanavond even."]],
    ],
  ],
  [
    "Mijn maatregelen",
    [
      [
        "Nog een maatregel",
        [
          "Filter op de router, Anna heeft de code.",
          "Na tien uur geen laptop op de slaapkamer.",
          "Geen alcohol als ik alleen thuis ben.",
          "De app van de nieuwssite is van mijn telefoon.",
        ],
      ],
      ["Nog een stap voor de avond", ["Tien uur: telefoon in de keuken.", "Half elf: douchen, lezen."]],
    ],
  ],
  [
    "Mijn waarden",
    [
      ["Nog een zin", ["Ik wil eerlijk zijn tegen wie van me houdt.", "Ik wil er zijn voor mijn kinderen."]],
      ["Nog een activiteit", ["Elke zaterdag in de moestuin."]],
    ],
  ],
  [
    "Na een uitglijder",
    [
      [
        "Nog een regel",
        [
          "Telefoon weg, andere kamer, een glas water.",
          "Ik zeg tegen mezelf: dit is één keer.",
          "Ik laat Mark weten dat het gebeurd is.",
          "Morgen kijk ik terug wat eraan voorafging.",
        ],
      ],
      ["Nog iets wat ik leerde", ["Na ruzie ga ik eerst lopen."]],
    ],
  ],
];

/** Types these lines into the plan, by its own pencils. Needs a vault with something in it. */
export async function fillPlan(page: Page, origin: string, plan = longPlan): Promise<void> {
  await page.goto(`${origin}/plan/help-now`);
  await addLine(page, "Nog iets wat helpt", "Koud water over mijn polsen");
  await page.goto(`${origin}/plan`);
  await expectPage(page, "Mijn plan");
  for (const [section, lines] of plan) {
    await page.getByRole("button", { name: `Pas aan: ${section}` }).click();
    for (const [add, texts] of lines) for (const text of texts) await addLine(page, add, text);
    await page.getByRole("button", { name: "Klaar", exact: true }).click();
  }
}

/** In a section that is open to be changed. */
export async function addLine(page: Page, add: string, text: string): Promise<void> {
  await page.getByRole("button", { name: add, exact: true }).click();
  await page.getByRole("dialog").getByRole("textbox").fill(text);
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
