import { correction, generate, mode } from "lean-qr";

/** A QR code as one path on a square of this many modules, the quiet zone of four modules around it included. */
export type QrPath = { readonly size: number; readonly path: string };

/** The standard asks for this much light around the code. */
const quietZone = 4;

/**
 * For ASCII, such as an address. Correction level M is what a camera needs on a screen with a smear or a reflection. The
 * level is not raised where there is room, and nothing is said about the character set, which some scanners show.
 */
export function textToQrPath(text: string): QrPath {
  const level = correction.M;
  const code = generate(text, { minCorrectionLevel: level, maxCorrectionLevel: level, modes: [mode.ascii] });
  const runs: string[] = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; ) {
      const length = darkRun(code, x, y);
      if (length > 0) runs.push(`M${x + quietZone} ${y + quietZone}h${length}v1h-${length}z`);
      x += Math.max(length, 1);
    }
  }
  return { size: code.size + 2 * quietZone, path: runs.join("") };
}

/** How many dark modules stand side by side from here. */
function darkRun(code: { readonly get: (x: number, y: number) => boolean }, x: number, y: number): number {
  let length = 0;
  while (code.get(x + length, y)) length += 1;
  return length;
}
