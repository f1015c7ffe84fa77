/** What a phone can dial of a number as somebody typed it: digits, and a plus in front. */
export function dialHref(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, "").replace(/(?!^)\+/g, "")}`;
}
