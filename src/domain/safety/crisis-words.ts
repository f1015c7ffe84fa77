/**
 * Words and turns of phrase that make the app show the crisis card beside what somebody is writing. Wide on purpose: a
 * card too many costs a glance, a card too few may cost more. It is no judgement and no alarm: nothing is reported.
 * To be signed off by a registered psychologist.
 */
const crisisPatterns: readonly RegExp[] = [
  /zelfmoord|zelfdoding|suïcid|suicid/,
  /\b(wil|wou|zou)\b.{0,20}\b(dood|niet meer leven|er niet meer zijn)\b/,
  /\b(niet meer|geen zin meer (om )?te) (hoeven )?(leven|wakker worden)\b/,
  /\b(einde?|eind) (aan|maken aan) (mijn|m'n|het|'t) leven/,
  /\bmezelf (iets aan ?doen|van kant maken|pijn doen|snijden|ophangen|doden)\b/,
  /\b(beter|liever) (af )?(zonder mij|dood)\b/,
  /\bvoor de trein\b/,
  /\b(overdosis|mezelf ophangen|van (een|de) (brug|flat|dak) springen)\b/,
];

/** Whether a text deserves the crisis card. Works on the device, on text that goes nowhere. */
export function hasCrisisWords(text: string): boolean {
  const plain = text.toLowerCase().replace(/\s+/g, " ").replace(/[’`]/g, "'");
  return crisisPatterns.some((pattern) => pattern.test(plain));
}
