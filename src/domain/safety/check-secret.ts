export type SecretProblem = "too-short-pin" | "easy-pin" | "too-short-phrase";

export const shortestPin = 6;
export const shortestPhrase = 12;

/** What is wrong with a new PIN or phrase, or null. Lengths in characters, after the form in which they are hashed. */
export function checkNewSecret(kind: "pin" | "phrase", secret: string): SecretProblem | null {
  if (kind === "phrase")
    return [...secret.normalize("NFKC").trim()].length < shortestPhrase ? "too-short-phrase" : null;
  if (!new RegExp(`^\\d{${shortestPin},}$`).test(secret)) return "too-short-pin";
  return isEasyPin(secret) ? "easy-pin" : null;
}

/** One digit over and over, a pair over and over, or digits that only count up or down. */
function isEasyPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])));
  const repeatsPair = pin === pin.slice(0, 2).repeat(pin.length / 2);
  return repeatsPair || (steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step)));
}
