/** A word that not everybody knows, and the pages (module/page) that explain it. No pages: not explained yet. */
export type Term = {
  readonly name: string;
  readonly find: RegExp;
  readonly explainedOn: readonly string[];
};

export const terms: readonly Term[] = [
  term("trek", "trek", ["start/this-quarter"]),
  term("uitglijder", "uitglijders?", ["start/homework"]),
  term("op koers", "op koers", ["start/diary"]),
  term("versleuteld", "versleuteld|versleutelde|versleuteling", ["start/what-is-kept"]),
  term("DSM-5", "DSM(?:-5)?", ["start/word"]),
  term("ICD-11", "ICD(?:-11)?", ["start/word"]),
  term("terugval", "terugval(?:len)?|terugvalanalyse", ["slips/slip-or-relapse"]),
  term("wissel", "wissels?", ["triggers/switches"]),
  term("trigger", "triggers?", ["how-it-works/circle-explained"]),
  term("dopamine", "dopamine|oxytocine|endorfine|opioïden", ["how-it-works/wanting"]),
  term("ambivalentie", "ambivalent|ambivalentie", []),
  term("abstinentie", "abstinent|abstinentie", []),
  term("reboot", "reboot", ["reboot/what-is-it"]),
  term("CGT", "CGT|CBT|cognitieve gedragstherapie", []),
  term("ACT", "ACT", ["values/direction"], "u"),
  term("PTSS", "PTSS|PTSD", []),
  term("HALT", "HALT", [], "u"),
  term("mindfulness", "mindfulness", []),
  term("habituatie", "habituatie|escalatie", []),
  term("comorbiditeit", "comorbiditeit|comorbide", []),
  term("psycho-educatie", "psycho-educatie", []),
  term("functieanalyse", "functieanalyse", []),
];

function term(name: string, words: string, explainedOn: readonly string[], flags = "iu"): Term {
  return { name, find: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}])`, flags), explainedOn };
}
