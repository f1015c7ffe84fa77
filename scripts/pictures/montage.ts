import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Picture = { readonly caption: string; readonly png: Buffer; readonly isDark: boolean };

const fonts = join(import.meta.dirname, "../../node_modules/@fontsource-variable");

/** A page that holds nothing but the screens, side by side, the dark ones on a night of their own. */
export function picturesToHtml(pictures: readonly Picture[]): string {
  const font = readFileSync(join(fonts, "figtree/files/figtree-latin-wght-normal.woff2")).toString("base64");
  return `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: Figtree; src: url(data:font/woff2;base64,${font}); font-weight: 300 900 }
* { box-sizing: border-box; margin: 0 }
body { display: flex; width: max-content; background: #dfe3de; font: 500 17px/1.3 Figtree, sans-serif; color: #3f5158 }
figure { display: grid; gap: 14px; padding: 34px 17px 26px; text-align: center }
figure:first-child { padding-inline-start: 34px }
figure.dark { padding-inline: 34px; margin-inline-start: 17px; background: #050d10; color: #a9bbbd }
img { display: block; width: 300px; border-radius: 30px; outline: 1px solid #c6cdc9 }
.dark img { outline-color: #26404a }
</style>${pictures.map(toFigure).join("")}`;
}

function toFigure({ caption, png, isDark }: Picture): string {
  const source = `data:image/png;base64,${png.toString("base64")}`;
  return `<figure${isDark ? ' class="dark"' : ""}><img src="${source}"><figcaption>${caption}</figcaption></figure>`;
}
