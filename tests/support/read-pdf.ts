import { inflateSync } from "node:zlib";

export type PdfContent = {
  readonly pages: number;
  /** Whether it says of each piece of text what it is, for people who have it read aloud. */
  readonly isTagged: boolean;
  /** The language that it is read aloud in, such as `nl`; null when it does not say. */
  readonly language: string | null;
  /** Kinds of structure elements, such as `H1` and `LI`, one for each element. */
  readonly elements: readonly string[];
  /** One line for each tagged piece, in the order in which it is drawn. */
  readonly lines: readonly string[];
};

type Objects = ReadonlyMap<string, string>;
type LetterByCode = ReadonlyMap<string, string>;

/** What stands on a PDF that Chromium printed. It reads what that writes: plain objects, deflated streams, hex text. */
export function readPdf(pdf: Uint8Array): PdfContent {
  const source = Buffer.from(pdf).toString("latin1");
  const objects: Objects = new Map(
    [...source.matchAll(/(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)endobj/g)].map(([, id = "", body = ""]) => [
      id,
      body,
    ]),
  );
  const bodies = [...objects.values()];
  const pages = bodies.filter((body) => /\/Type \/Page\b/.test(body));
  return {
    pages: pages.length,
    isTagged: bodies.some(
      (body) => body.includes("/StructTreeRoot") && /\/MarkInfo[^>]*\/Marked true/.test(body),
    ),
    language: /\/Lang \(([^)]*)\)/.exec(source)?.[1] ?? null,
    elements: bodies.flatMap((body) => /\/Type \/StructElem\n\/S \/(\w+)/.exec(body)?.[1] ?? []),
    lines: pages.flatMap((page) => readPage(objects, page)),
  };
}

function readPage(objects: Objects, page: string): readonly string[] {
  const fonts = new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, readFont(objects, id)]),
  );
  const content = readStream(objects, /\/Contents (\d+) 0 R/.exec(page)?.[1]);
  let font: LetterByCode = new Map();
  const pieces = content.split(/\bBDC\b/).map((piece) => {
    const lines = piece.split(/\bBT\b/).map((line) => {
      const drawn = [...line.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>(?=[^<>]*T[jJ])/g)];
      return drawn.map(([, name, codes = ""]) => {
        if (name !== undefined) font = fonts.get(name) ?? new Map();
        return readCodes(font, codes);
      });
    });
    return lines.map((letters) => letters.join("")).join(" ");
  });
  return pieces.map((piece) => piece.replace(/\s+/g, " ").trim()).filter((piece) => piece !== "");
}

function readCodes(font: LetterByCode, codes: string): string {
  const digits = [...font.keys()][0]?.length ?? 2;
  return (codes.match(new RegExp(`.{${digits}}`, "g")) ?? []).map((code) => font.get(code) ?? "�").join("");
}

/** The table that comes with each font, so that its glyphs can be copied and read aloud. */
function readFont(objects: Objects, id: string): LetterByCode {
  const table = readStream(objects, /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "")?.[1]);
  const letters = new Map<string, string>();
  for (const [, list = ""] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", text = ""] of list.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(code, hexToText(text));
  }
  for (const [, list = ""] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = "", to = "", text = ""] of list.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1) {
        const key = code.toString(16).toUpperCase().padStart(from.length, "0");
        const letter = Number.parseInt(text, 16) + code - Number.parseInt(from, 16);
        letters.set(key, String.fromCodePoint(letter));
      }
    }
  }
  return letters;
}

function hexToText(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}

function readStream(objects: Objects, id: string | undefined): string {
  const body = objects.get(id ?? "") ?? "";
  const from = body.indexOf("stream\n");
  if (from === -1) return "";
  const bytes = Buffer.from(body.slice(from + "stream\n".length, body.lastIndexOf("endstream")), "latin1");
  return inflateSync(bytes).toString("latin1");
}
