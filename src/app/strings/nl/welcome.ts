export const welcome = {
  name: "Lust Leren Loslaten",
  title: "Grip krijgen op je verlangens, in je eigen tempo",
  intro:
    "Een programma in stappen, met hulp voor moeilijke momenten. Wat je schrijft, blijft op dit toestel. Een kopie komt er alleen als jij dat wilt.",
  begin: "Begin · 15 minuten",
  privacy: "Eerst lezen wat er bewaard wordt",
  known: "Ik gebruik Loslaten al",
  crisis: "Nu in gevaar of in crisis?",
  crisisLink: "Bel 112 of 113",
} as const;

export const privacy = {
  title: "Wat er bewaard wordt, en wie het kan lezen",
  intro: "Kort en eerlijk. Zo weet je waar je aan toe bent.",
  parts: [
    {
      title: "Alles blijft op dit toestel",
      body: "Wat je schrijft, staat versleuteld in deze browser. Er gaat alleen iets naar de server als jij daar een kopie aanzet. Je hebt geen account, en niemand vraagt je naam of mailadres.",
    },
    {
      title: "Wie kan het lezen?",
      body: "Jij. Deel je iets met je behandelaar of buddy? Dan leest die alleen dat. En zonder slot op de app ook wie jouw toestel kan openen. De sleutel ligt dan op het toestel zelf. Dat beschermt tegen toeval, niet tegen iemand die zoekt. Kunnen anderen bij je toestel? Zet dan een slot op de app.",
    },
    {
      title: "Wat de app niet kan",
      body: "Niemand kijkt live mee. De app belt niemand voor je, ook niet als je het zwaar hebt. Denk je aan zelfmoord? Bel 113. Is er nu gevaar? Bel 112.",
    },
    {
      title: "Raak je dit toestel kwijt?",
      body: "Dan ben je ook je antwoorden kwijt. Dat geldt ook als je de gegevens van je browser wist. Wil je dat niet? Zet dan bij Instellingen een kopie op de server. Die kun je openen met je herstelwoorden.",
    },
    {
      title: "Wat ziet de server van een kopie?",
      body: "Niet wat je schrijft, en niet hoe je heet. Wel dat er een kopie is, en ongeveer hoe groot. Ook hoeveel toestellen je hebt, en wanneer de app verbinding maakt. Wanneer er iets verandert, ziet hij op een kwartier na.",
    },
    {
      title: "Weer weg",
      body: "Bij Instellingen wis je alles in één keer, ook je kopie op de server. De app is dan weer leeg. De geschiedenis van je browser wis je zelf, en ook de app op je beginscherm.",
    },
    {
      title: "Minder opvallen",
      body: "Op je scherm heet de app Loslaten, met een golf als teken. Tik op het oogje bovenin, en je ziet alleen nog een boodschappenlijst. Met Klaar ga je terug. Zit er een slot op de app, dan heb je daarvoor je pincode of zin nodig.",
    },
  ],
} as const;
