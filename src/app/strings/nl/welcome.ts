export const welcome = {
  name: "Lust Leren Loslaten",
  title: "Grip krijgen op je verlangens. In jouw tempo.",
  intro:
    "Een programma in stappen, met hulp voor moeilijke momenten. Wat je schrijft, blijft versleuteld op dit toestel.",
  begin: "Begin · 15 minuten",
  resume: "Verder waar je was",
  privacy: "Eerst lezen wat er bewaard wordt",
  crisis: "Nu in gevaar of in crisis?",
  crisisLink: "Bel 112 of 113",
} as const;

export const privacy = {
  title: "Wat er bewaard wordt, en wie het kan lezen",
  intro: "Kort en eerlijk. Zo weet je waar je aan toe bent.",
  parts: [
    {
      title: "Alles blijft op dit toestel",
      body: "Wat je schrijft, staat versleuteld in deze browser. Er gaat nu niets naar een server. Je hebt geen account, en niemand vraagt je naam of mailadres.",
    },
    {
      title: "Wie kan het lezen?",
      body: "Jij. En wie jouw toestel kan openen, zolang er geen slot op de app zit. Zet daarom een slot op de app als anderen bij je telefoon kunnen. Zonder slot ben je vooral beschermd tegen toeval, niet tegen iemand die zoekt.",
    },
    {
      title: "Wat de app niet kan",
      body: "Niemand kijkt live mee. De app belt niemand voor je, ook niet als je het zwaar hebt. Bel bij gevaar 112. Denk je aan zelfmoord, bel dan 113.",
    },
    {
      title: "Raak je dit toestel kwijt?",
      body: "Dan ben je ook je antwoorden kwijt. Een versleutelde kopie op een server kan in deze versie nog niet. Wis je de gegevens van je browser, dan zijn ze ook weg.",
    },
    {
      title: "Weer weg",
      body: "Je kunt alles in één keer wissen, bij Instellingen. De app is dan leeg, alsof je er nooit was.",
    },
    {
      title: "Minder opvallen",
      body: "De app heet op je scherm Loslaten, met een golf als teken. Met het oogje bovenaan verberg je alles meteen achter een boodschappenlijst. Tik daar op Klaar om terug te gaan.",
    },
  ],
} as const;
