/** The sign of the app: a low sun over three waves, in the colours of `tokens.css`. Neutral on any home screen. */
export type IconShape =
  /** Rounded by ourselves, for browsers and desktops. */
  | "rounded"
  /** Fills the square: the system cuts its own shape out of it and may take up to a fifth of each side. */
  | "full";

const size = 512;
const cornerRadius = 116;

const waves = [
  { colour: "#5c9fa5", path: "M0 292C84 232 156 346 256 300S428 232 512 288V512H0Z" },
  { colour: "#2f7a84", path: "M0 356C96 306 184 402 290 350S436 306 512 346V512H0Z" },
  { colour: "#17616b", path: "M0 424C110 386 206 462 318 418S452 386 512 412V512H0Z" },
];

export function drawIcon(shape: IconShape): string {
  const corner = shape === "rounded" ? cornerRadius : 0;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">
  <title>Loslaten</title>
  <defs>
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="#cfe8e4"/><stop offset=".8" stop-color="#86bbbd"/></linearGradient>
    <clipPath id="shape"><rect width="${size}" height="${size}" rx="${corner}"/></clipPath>
  </defs>
  <g clip-path="url(#shape)">
    <rect width="${size}" height="${size}" fill="url(#sky)"/>
    <circle cx="322" cy="196" r="70" fill="#f6dfa8"/>
${waves.map(({ colour, path }) => `    <path fill="${colour}" d="${path}"/>`).join("\n")}
  </g>
</svg>
`;
}

/** For 16 pixels: one wave, no detail that would blur. */
export function drawFavicon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <title>Loslaten</title>
  <rect width="32" height="32" rx="8" fill="#17616b"/>
  <circle cx="21" cy="10" r="4.5" fill="#f6dfa8"/>
  <path d="M3 21c4.5-7 8.5-7 13 0s8.5 7 13 0" fill="none" stroke="#e4efec" stroke-width="3.5" stroke-linecap="round"/>
</svg>
`;
}
