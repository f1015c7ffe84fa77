import { expect, test } from "vitest";
import { phoneToDial, smsLink } from "./phone-number.ts";

test.each([
  ["06-12 34 56 78", "0612345678"],
  ["+31 (0)6 12345678", "+31612345678"],
  ["(020) 555.12.34", "0205551234"],
  ["112", "112"],
])("%s is dialled as %s", (text, dial) => {
  expect(phoneToDial(text)).toBe(dial);
});

test.each(["", "12", "Mark", "06 12 34 56 78 of 020", "+", "06+12345678", "1".repeat(16)])(
  "%j is no number to dial",
  (text) => {
    expect(phoneToDial(text)).toBeNull();
  },
);

test("a message keeps its words and its signs", () => {
  expect(smsLink("0612345678", "Lastig. Bel je & zo?")).toBe(
    "sms:0612345678?&body=Lastig.%20Bel%20je%20%26%20zo%3F",
  );
});
