/** The rationale of the programme in plain words; the maker's own stance, with what is known and what is not beside it. */
export const rationale = {
  title: "Waarom dit programma zo is",
  parts: [
    {
      title: "Waar het over gaat",
      body: [
        "Een Nederlandse therapeut schreef op waarop hij dit programma bouwt. Hier lees je dat in gewone woorden.",
        "Dit is de kern. Meestal ligt het niet aan de seks zelf. Het is lastig om met gevoelens om te gaan, of met situaties waarin ruzie dreigt. Porno of seks werd de uitweg. Door het vaak te doen, werd het een gewoonte.",
        "Het programma wil twee dingen. Je leert een impuls voorbij te laten gaan. En je leert omgaan met wat eronder zit.",
        "Speelt er een trauma, iets uit je jeugd, of een andere psychische klacht? Daar hoort eigen hulp bij. Dit programma kan ernaast.",
      ],
    },
    {
      title: "Is het een verslaving?",
      body: [
        "Veel mensen die hulp zoeken, noemen het zo. De maker begrijpt dat. Hij ziet dat mensen gaan liegen, zich terugtrekken en het vertrouwen in zichzelf kwijtraken. Hij ziet dat ze steeds meer nodig hebben en toch doorgaan. Sommigen zijn onrustig, zweten of slapen slecht als ze stoppen.",
        "In het handboek DSM-5 staat seksverslaving niet. In de ICD-11 staat wel dwangmatig seksueel gedrag. Dat hoort daar bij moeite met impulsen.",
        "De maker gebruikt daarom technieken uit de verslavingszorg. Anderen vinden dat woord niet passen. Jij kiest zelf hoe je het noemt.",
      ],
    },
    {
      title: "Drie deuren",
      body: [
        "Porno is dichtbij, kost bijna niets en niemand ziet het. Met een telefoon in je zak is dat op elk moment zo. De maker vindt dat een belangrijke reden waarom zoveel mensen er last van krijgen.",
        "Seksuele beelden zijn overal om ons heen. De maker wil dat je daartegen kunt. Een deel daarvan is deuren dichtdoen. Daar begint het programma mee.",
      ],
    },
    {
      title: "Wat er in je hersenen gebeurt",
      body: [
        "Opwinding en een orgasme geven een beloning. Daarbij spelen stoffen zoals dopamine. Wat beloond wordt, leer je. Zo kan een gewoonte heel sterk worden.",
        "De maker wijst op hersenscans. Daarop worden dezelfde gebieden actief als bij drugs. Dat bewijst nog niet dat het een verslaving is. Die gebieden doen ook mee bij lekker eten.",
        "Hij raadt mensen die elke dag klaarkomen een reboot aan: drie maanden geen seks en geen orgasme. Bijna iedereen die het bij hem deed, zei dat de onrust sterk afnam. Hij schrijft er zelf bij dat er weinig onderzoek naar is. Hij noemt ook websites van mensen die dit doen. Dat zijn ervaringen. Bewijs is het niet.",
      ],
    },
    {
      title: "Beter functioneren",
      body: [
        "Omgaan met tegenslag leer je in je leven stap voor stap. Wie steeds vlucht, leert dat minder. Je gaat dan slechter over jezelf denken, en vlucht weer.",
        "Daarom gaat een groot deel van het programma over iets anders dan porno. Over gevoelens, lastige gesprekken, eigenwaarde en wat voor jou telt. Het vat van zelfwaardering komt van Van Zessen, een Nederlandse therapeut. De maker waardeert zijn werk. Hij mist er wel aandacht voor het deel dat op verslaving lijkt.",
        "Een ander idee komt uit ACT, een vorm van therapie. Je stopt met vechten tegen wat je niet kunt veranderen. Je energie gaat naar wat je wel kunt doen, en naar wat jij belangrijk vindt.",
      ],
    },
    {
      title: "Kijk op seks en porno",
      body: [
        "De maker kijkt positief naar seks. Seks kan een feest zijn van liefde, vreugde en nabijheid.",
        "Over porno is hij duidelijk. Hij vindt porno schadelijk: voor wie kijkt, voor relaties, en voor de mensen die het maken. Ook voor jongeren, die het al vroeg zien. Hij wijst op dwang en mensenhandel. Hoe vaak dat voorkomt, weet niemand precies.",
        "Dat is zijn overtuiging. Je hoeft het er niet mee eens te zijn om iets aan dit programma te hebben.",
      ],
    },
  ],
  sourcesTitle: "Bronnen",
  sources: [
    "Lust Leren Loslaten. Rationale van het programma.",
    "Resultaten Scoren. Richtlijnen voor behandelingen binnen de verslavingszorg.",
    "Van Zessen, G. (2012). Als seks verslavend wordt.",
    "Kraus, S. W., e.a. (2018). Compulsive sexual behaviour disorder in the ICD-11. World Psychiatry, 17(1), 109–110.",
    "Fernandez, D. P., e.a. (2021). The pornography “rebooting” experience. Archives of Sexual Behavior, 50, 711–728.",
  ],
} as const;
