/** A notification of news from another person. */
export const newsPush = {
  title: "Een seintje bij iets nieuws",
  states: { on: "Aan", off: "Uit" },
  about: "Is de app dicht? Dan toont je toestel “Even kijken”. Meer staat er niet in.",
  learns:
    "De server weet dan dat deze browser iets nieuws wil horen, en van welke plek. Niet wat het is, en niet van wie.",
  service:
    "Het seintje loopt via de maker van je browser, zoals Google, Apple of Mozilla. Die ziet dat er iets komt, niet wat.",
  alarm: "Het is geen alarm. Het kan even duren, en soms komt het niet. Bellen is sneller.",
  turnOn: "Zet het seintje aan",
  turnOff: "Zet het seintje uit",
  unsupported: "Deze browser kan geen seintje tonen. Op een iPhone zet je de app eerst op je beginscherm.",
  denied: "Meldingen staan voor deze app uit in je browser. Daar kun je ze weer toestaan.",
  problems: {
    refused: "Er komt geen seintje. Misschien liet je browser het niet toe. In de app zie je alles gewoon.",
    "server-off": "Deze server stuurt geen seintjes. In de app zie je alles gewoon.",
    offline: "Het lukte nu niet, want de server was niet te bereiken. Probeer het straks nog eens.",
  },
  isOn: "Het seintje staat aan op dit toestel.",
  isOff: "Het seintje staat uit op dit toestel.",
} as const;
