import { expect, test } from "vitest";
import { countSyllables } from "./count-syllables.ts";

// Divided into syllables by hand.
const divided = `
trek  golf  seks  stress  nieuw  leeuw  schreeuw  ruw  thuis  vrouw  gauw  ooit  maai  één  z’n
por-no  ge-voel  ge-dach-te  maat-re-gel  te-le-foon  ge-woon-te  ver-sla-ving  moei-lijk  huis-arts  lij-den
draai-en  bloei-en  mooi-e  ei-e-ren  bij-een  knie-ën  twee-ën  i-dee  i-dee-ën  ze-nuw
be-ant-woord  be-oor-deeld  ge-oe-fend  ge-uit  ge-au-to-ma-ti-seerd  ge-ïnd  be-ëin-di-gen  ge-ïn-te-res-seerd
re-a-ge-ren  re-a-li-teit  cre-a-tief  vi-de-o  the-a-ter  i-de-aal
so-ci-aal  ra-di-o  sta-ti-on  fi-nan-ci-eel  fi-nan-ci-ë-le  di-eet  se-ri-eus  mi-li-eu  mu-se-um
sek-su-eel  sek-su-a-li-teit  si-tu-a-tie  ja-nu-a-ri  in-di-vi-du-e-le  mi-nuut
bu-reau  ni-veau  toi-let  de-tail  zo-als  zo-iets  cha-os  po-ë-zie  co-ör-di-na-tor  ru-ï-ne  mo-za-ïek  na-ïef
psy-chisch  sys-teem  ty-pe  hob-by  yo-ga  dis-play  con-se-quent  aq-ua-rel
part-ner  re-la-tie  on-der-zoek  we-reld-ge-zond-heids-or-ga-ni-sa-tie
on-line  off-line  web-site  smart-phone  apps  coach  team  foto-’s
`
  .trim()
  .split(/\s+/);

test("a word has as many syllables as it has parts when it is divided by hand", () => {
  expect(divided.length).toBeGreaterThanOrEqual(60);
  const wrong = divided
    .map((word) => ({
      word,
      byHand: word.split("-").length,
      counted: countSyllables(word.replaceAll("-", "")),
    }))
    .filter(({ byHand, counted }) => byHand !== counted);
  expect(wrong).toEqual([]);
});

test("words joined by a hyphen are counted apart", () => {
  expect(countSyllables("e-mail")).toBe(2);
  expect(countSyllables("auto-ongeluk")).toBe(5);
});

test("a number counts a syllable a digit and an abbreviation one a letter", () => {
  expect(countSyllables("113")).toBe(3);
  expect(countSyllables("82.000")).toBe(5);
  expect(countSyllables("PTSS")).toBe(4);
});

test("a word without a vowel is still said", () => {
  expect(countSyllables("s")).toBe(1);
});

test("capitals change nothing", () => {
  expect(countSyllables("IJsje")).toBe(countSyllables("ijsje"));
  expect(countSyllables("IJsje")).toBe(2);
});
