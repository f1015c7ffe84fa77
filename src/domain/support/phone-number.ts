/**
 * The digits that a phone dials, from a number as somebody writes it: "06-12 34 56 78" or "+32 470 12 34 56". Null when
 * it is no number: fewer than 3 or more than 15 digits (ITU-T E.164, the longest there is), or letters in it.
 */
export function phoneToDial(text: string): string | null {
  const plain = text.replace(/\(0\)/g, "").replace(/[\s().\-/]/g, "");
  return /^\+?\d{3,15}$/.test(plain) ? plain : null;
}

/** Opens a new message with this text on a phone. "?&" is read by both families of phones; one of them wants "&". */
export function smsLink(dial: string, message: string): string {
  return `sms:${dial}?&body=${encodeURIComponent(message)}`;
}
