/** What something that was typed may look like where it leaked: as it is, as a structured clone, encoded, or escaped. */
function formsOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text, "utf8");
  // Base64 of something longer that begins in front of it: three ways, without the signs that its neighbours share.
  const within = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    return whole.slice(before === 0 ? 0 : before + 1, -2);
  });
  const texts = [
    text,
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
    ...within,
    ...within.map((part) => part.replaceAll("+", "-").replaceAll("/", "_")),
  ];
  return [...new Set(texts)].map((form) => Buffer.from(form, "utf8")).concat(Buffer.from(text, "utf16le"));
}

/** Those of the texts that stand in these bytes, in whatever form. */
export function findMarkers(bytes: Buffer, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => formsOf(text).some((form) => bytes.includes(form)));
}
