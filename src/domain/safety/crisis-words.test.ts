import { expect, test } from "vitest";
import { hasCrisisWords } from "./crisis-words.ts";

test.each([
  "Ik denk aan zelfmoord",
  "soms wil ik gewoon dood",
  "Ik wil niet meer leven.",
  "ik wou dat ik er niet meer zijn hoefde, ik wil er niet meer zijn",
  "een eind aan mijn leven maken",
  "ik ga mezelf iets aandoen",
  "Ze zijn beter af zonder mij",
  "liever dood dan dit",
  "SUÏCIDE",
  "ik wil\n dood",
])("shows the card for: %s", (text) => {
  expect(hasCrisisWords(text)).toBe(true);
});

test.each([
  "",
  "Ik was doodmoe na mijn werk",
  "De trein had vertraging",
  "Mijn leven voelt vol",
  "Ik schaam me dood",
  "ik wil niet meer zo laat naar bed",
])("stays quiet for: %s", (text) => {
  expect(hasCrisisWords(text)).toBe(false);
});
