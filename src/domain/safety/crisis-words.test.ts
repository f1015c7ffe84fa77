import { describe, expect, test } from "vitest";
import { hasCrisisWords } from "./crisis-words.ts";

const shown = {
  "the word itself, however it is written": [
    "Ik denk aan zelfmoord",
    "zelfmoort",
    "zelf moord plegen",
    "z*lfmoord",
    "SUÏCIDE",
    "ik ben suicidaal",
    "suisidale gedachten",
    "zelfdoding",
    "ik ben levensmoe",
    "ik heb een doodswens",
    "kms",
    "I want to die",
  ],
  "wanting to be dead": [
    "soms wil ik gewoon dood",
    "ik wil\n dood",
    "IK WIL DOOOOD",
    "ik wil dood gaan",
    "ik wil doodgaan",
    "ik wou dat ik dood was",
    "was ik maar dood",
    "liever dood dan dit",
    "ik kan beter dood zijn",
    "ik hoop dat ik doodga",
    "een stem zegt dat ik dood moet",
    "laat me maar sterven",
    "ik denk vaak aan de dood",
    "dan kan ik net zo goed dood zijn",
    "ze zouden blij zijn als ik dood was",
    "dood wil ik",
    "ik verlang naar de dood",
    "ik wou dat ik er niet meer zijn hoefde, ik wil er niet meer zijn",
    "Ik wil er gewoon niet meer zijn",
    "ik wou dat ik er niet meer was",
    "was ik er maar niet",
    "was ik maar nooit geboren",
    "ik hoop dat ik morgen niet meer wakker word",
    "ik wil het liefst verdwijnen",
  ],
  "not going on": [
    "Ik wil niet meer leven.",
    "zo wil ik niet leven",
    "ik hoef niet meer",
    "ik hoef echt niet meer.",
    "van mij hoeft het niet meer",
    "het hoeft voor mij niet meer",
    "ik kan niet meer verder",
    "ik kan zo niet verder",
    "ik kan niet meer",
    "Ik wil niet meer 😢",
    "ik zie het niet meer zitten",
    "ik trek het niet meer",
    "ik zie geen uitweg",
    "ik zie geen toekomst meer",
    "ik heb niks meer om voor te leven",
    "ik kan het leven niet meer aan",
    "stoppen met leven",
    "mijn leven heeft geen zin meer",
    "mijn leven is niks waard",
    "ik ben klaar met het leven",
  ],
  "ending it": [
    "een eind aan mijn leven maken",
    "een einde maken aan m’n leven",
    "mijn leven beëindigen",
    "ik wil er een eind aan maken",
    "ik maak er een einde aan",
    "uit het leven stappen",
    "ik stap uit het leven",
    "ik denk dat ik eruit stap, er uit stappen is beter",
    "mezelf van het leven beroven",
    "ik heb een afscheidsbrief geschreven",
  ],
  "being a burden": [
    "Ze zijn beter af zonder mij",
    "iedereen is beter af als ik er niet ben",
    "zonder mij hebben ze het beter",
    "ik ben iedereen alleen maar tot last",
    "niemand zou me missen",
    "niemand mist me",
  ],
  "hurting myself": [
    "ik ga mezelf iets aandoen",
    "ik ben bang dat ik mezelf wat aandoe",
    "ik doe mezelf iets aan",
    "ik heb mezelf gesneden",
    "ik snij mezelf weer",
    "ik wil me snijden",
    "mezelf pijn doen",
    "ik kras in m’n arm en verwond mezelf",
    "ik wil mezelf ophangen",
    "ik maak mezelf dood",
    "zelfbeschadiging",
  ],
  "a way": [
    "ik spring voor de trein",
    "voor de trein springen",
    "van een flat springen",
    "ik spring zo van de brug",
    "pillen nemen",
    "ik heb pillen gespaard",
    "een hele strip paracetamol",
    "een overdosis",
    "tegen een boom rijden",
  ],
} as const;

const quiet = {
  "nothing, or something else": [
    "",
    "Mijn leven voelt vol",
    "ik wil er zijn voor mijn kinderen",
    "ik wil weer leven",
  ],
  "dead as a manner of speaking": [
    "Ik was doodmoe na mijn werk",
    "ik wil slapen, ik ben dood moe",
    "ik schaam me dood",
    "ik zou me dood schamen als zij het wist",
    "ik wil me niet dood werken",
    "ik ga dood van het lachen",
    "ik ga dood als iemand dit leest",
    "ik verveel me dood",
    "mijn telefoon was dood",
    "ik was doodsbang",
  ],
  "somebody else's death": ["mijn vader is dood", "mijn moeder ging vorig jaar dood"],
  "what is no longer wanted": [
    "ik wil niet meer zo laat naar bed",
    "ik wil dit niet meer",
    "porno wil ik niet meer",
    "dat is iets wat ik niet meer wil",
    "ik wil er niet meer aan denken",
    "ik wil er niet meer mee bezig zijn",
    "ik wil niet meer in een leugen leven",
    "dat kan ik niet meer",
    "ik wil er een punt achter zetten",
    "ik maak een einde aan het liegen",
    "ik wil dat de trek gaat verdwijnen",
    "ik ben beter af zonder porno",
    "ik heb geen zin meer in seks",
  ],
  "what does not work yet": [
    "ik kan niet meer stoppen",
    "ik kan niet meer zonder mijn telefoon",
    "ik hoef niet meer te liegen",
    "ik hoef niet meer zo nodig",
    "ik word niet meer wakker van de wekker",
    "ik stap eruit en ga naar buiten",
    "zo kan het niet verder",
    "ik hou het niet meer vol, ik ga kijken",
    "was ik er maar niet aan begonnen",
    "het heeft geen zin om te wachten",
    "ik trek me terug als het misgaat",
  ],
  "trains, pills, knives and other daily things": [
    "De trein had vertraging",
    "ik moest rennen voor de trein",
    "ik neem ’s ochtends mijn pillen",
    "ik wil mijn pillen nemen na het eten",
    "ik wil geen erectiepillen nemen",
    "ik heb me gesneden bij het koken",
    "ik sprong van de duikplank",
    "ik was over mezelf verwonderd",
    "ik gun mezelf iets aan het eind van de dag",
    "ik heb mezelf iets aangeleerd",
    "die gedachte is een last van mijn schouders",
  ],
} as const;

describe.each(Object.entries(shown))("shows the card: %s", (_, texts) => {
  test.each(texts)("%s", (text) => {
    expect(hasCrisisWords(text)).toBe(true);
  });
});

describe.each(Object.entries(quiet))("stays quiet: %s", (_, texts) => {
  test.each(texts)("%s", (text) => {
    expect(hasCrisisWords(text)).toBe(false);
  });
});

test("sees it in the middle of a long day", () => {
  const day = "Vandaag ging het werk goed en daarna heb ik gewandeld met een vriend. ".repeat(60);
  expect(hasCrisisWords(day)).toBe(false);
  expect(hasCrisisWords(`${day}Maar ik wil er niet meer zijn. ${day}`)).toBe(true);
});
