/** What to type and where, per filter. */
type Filter = {
  readonly name: string;
  readonly host: string;
  readonly ipv4: readonly [string, string];
  readonly ipv6: readonly [string, string];
};

/** Cards that say per device how a measure is set up. The facts and their sources stand in `sources`. */
export const deviceCards = {
  title: "Op je toestel",
  intro: "Kies één kaart. Doe hem op een rustig moment, in tien minuten.",
  back: "Terug naar Maatregelen",
  backToCards: "Terug naar de kaarten",
  filtersTitle: "Een filter",
  otherTitle: "Tijd, plek en iemand erbij",
  honestTitle: "Wat een filter doet",
  honest: [
    "Een filter zegt nee tegen sites die op een lijst staan. Zo komt er tijd tussen trek en kijken.",
    "Elk filter lekt. Nieuwe sites, apps, berichten en sociale media glippen erdoor. Een VPN gaat eromheen.",
    "Het filter ziet de naam van elke site die je toestel opvraagt. Wat je daar doet, ziet het niet. Nu ziet je provider die namen.",
    "De app regelt dit niet voor je. Jij zet het aan, en jij kunt het uitzetten.",
  ],
  checked: "Nagekeken op 26 november 2026. Op jouw toestel kan een menu iets anders heten.",
  sourcesTitle: "Waar dit vandaan komt",
  filterLegend: "Welk filter?",
  filterHint: "Alle drie zijn gratis. Ze hebben niets met deze app te maken.",
  filters: {
    cloudflare: "Houdt sites met seks en met schadelijke software tegen.",
    cleanbrowsing: "Houdt ook sites tegen die je om het filter heen leiden. Zet veilig zoeken aan.",
    adguard: "Houdt ook reclame tegen. Zet veilig zoeken aan.",
  },
  stepsTitle: "Zo zet je het aan",
  undoTitle: "Zo haal je het weg",
  knowTitle: "Goed om te weten",
  makeProfile: "Maak het profiel",
  profileMade: "Het profiel staat bij je downloads.",
  profileName: "Netwerkfilter",
  profileDescription: (filter: string) =>
    `Namen van sites gaan langs ${filter}. Je kunt dit altijd weghalen.`,
  profileFile: "netwerkfilter.mobileconfig",
  add: "Zet bij mijn maatregelen",
  added: "Staat bij je maatregelen.",
  cards: {
    iphone: {
      title: "iPhone en iPad",
      detail: "Met een profiel dat je hier maakt",
      measure: "Een filter op mijn iPhone of iPad",
      intro:
        "Je maakt hier een profiel. Dat is een klein bestand met één instelling: het filter. Het werkt op wifi en op mobiel internet.",
      steps: () => [
        "Open deze bladzijde op het toestel zelf, in Safari.",
        "Tik hieronder op ‘Maak het profiel’ en sta de download toe.",
        "Open de app Bestanden. Tik in de map Downloads op het bestand.",
        "Ga naar Instellingen. Tik bovenaan op ‘Profiel gedownload’.",
        "Tik op ‘Installeer’ en toets je toegangscode in.",
      ],
      undo: [
        "Ga naar Instellingen, dan Algemeen, dan ‘VPN en apparaatbeheer’.",
        "Tik op ‘Netwerkfilter’ en dan op ‘Verwijder profiel’.",
      ],
      know: [
        "Je toestel zegt dat het profiel niet is ondertekend. Dat klopt. Het is op jouw toestel gemaakt, en niemand heeft er een stempel op gezet.",
        "Installeer het binnen acht minuten. Daarna gooit het toestel de download weg.",
        "Privédoorgifte van iCloud en privétabs in Safari kunnen om een filter heen gaan.",
      ],
    },
    mac: {
      title: "Mac",
      detail: "Met een profiel dat je hier maakt",
      measure: "Een filter op mijn Mac",
      intro: "Je maakt hier een profiel. Dat is een klein bestand met één instelling: het filter.",
      steps: () => [
        "Open deze bladzijde op de Mac zelf en klik hieronder op ‘Maak het profiel’.",
        "Dubbelklik op het bestand in je downloads.",
        "Open Systeeminstellingen. Zoek naar ‘Profielen’ of ‘Apparaatbeheer’.",
        "Dubbelklik op ‘Netwerkfilter’ en klik op ‘Installeer’.",
        "Typ je wachtwoord.",
      ],
      undo: [
        "Open Systeeminstellingen en zoek naar ‘Profielen’ of ‘Apparaatbeheer’.",
        "Kies ‘Netwerkfilter’ en klik op het minteken.",
      ],
      know: [
        "Je Mac zegt dat het profiel niet is ondertekend. Dat klopt. Het is op jouw toestel gemaakt, en niemand heeft er een stempel op gezet.",
        "Het profiel geldt voor iedereen die deze Mac gebruikt. Overleg dus even.",
      ],
    },
    android: {
      title: "Android",
      detail: "Privé-DNS, zonder app",
      measure: "Een filter op mijn telefoon",
      intro: "Vanaf Android 9 zit dit erin. Het werkt op wifi en op mobiel internet.",
      steps: ({ host }: Filter) => [
        "Open Instellingen en tik op ‘Netwerk en internet’. Bij Samsung heet het ‘Verbindingen’, dan ‘Meer verbindingsinstellingen’.",
        "Tik op ‘Privé-DNS’.",
        "Kies ‘Hostnaam van privé-DNS-provider’.",
        `Typ: ${host}`,
        "Tik op ‘Opslaan’.",
      ],
      undo: ["Ga terug naar ‘Privé-DNS’.", "Kies ‘Automatisch’ en tik op ‘Opslaan’."],
      know: [
        "Heb je ergens ineens geen internet, zoals in een hotel? Zet het even op ‘Automatisch’.",
        "Sommige browsers hebben een eigen instelling voor DNS. Zet ‘Veilige DNS’ daar uit.",
      ],
    },
    windows: {
      title: "Windows 11",
      detail: "Per netwerk in te stellen",
      measure: "Een filter op mijn computer",
      intro: "Dit geldt per netwerk. Doe het dus voor wifi en voor de kabel apart.",
      steps: ({ ipv4, ipv6 }: Filter) => [
        "Open Start, dan Instellingen, dan ‘Netwerk en internet’.",
        "Klik op je netwerk: ‘Ethernet’, of ‘Wi-Fi’ en dan ‘Hardware-eigenschappen’.",
        "Klik bij ‘DNS-servertoewijzing’ op ‘Bewerken’ en kies ‘Handmatig’.",
        `Zet IPv4 aan. Voorkeurs-DNS: ${ipv4[0]}. Alternatieve DNS: ${ipv4[1]}.`,
        `Zet IPv6 aan. Voorkeurs-DNS: ${ipv6[0]}. Alternatieve DNS: ${ipv6[1]}.`,
        "Klik op ‘Opslaan’.",
      ],
      undo: ["Ga terug naar ‘DNS-servertoewijzing’.", "Kies ‘Automatisch (DHCP)’ en klik op ‘Opslaan’."],
      know: [
        "Staan er al nummers? Schrijf ze eerst op.",
        "Een computer van je werk laat dit vaak niet toe. Laat die zoals hij is.",
        "Chrome, Edge en Firefox hebben een eigen instelling voor ‘Veilige DNS’. Zet die uit.",
      ],
    },
    router: {
      title: "Router thuis",
      detail: "Voor alles op je wifi",
      measure: "Een filter op het internet thuis",
      intro: "Dan geldt het filter voor elk toestel op je wifi, ook voor je huisgenoten. Overleg dus eerst.",
      steps: ({ ipv4, ipv6 }: Filter) => [
        "Zoek het adres op de sticker van je router, zoals 192.168.1.1. Typ het in je browser.",
        "Log in met het wachtwoord van de sticker.",
        "Zoek ‘DNS’. Het staat vaak bij ‘Internet’ of ‘WAN’. Bij een FRITZ!Box: ‘Internet’, ‘Toegangsgegevens’, ‘DNS-server’.",
        "Schrijf de oude nummers op.",
        `Vul in bij IPv4: ${ipv4[0]} en ${ipv4[1]}.`,
        `Vul in bij IPv6: ${ipv6[0]} en ${ipv6[1]}.`,
        "Sla op, en zet je toestel even uit en aan.",
      ],
      undo: ["Ga naar dezelfde plek in je router.", "Zet de oude nummers terug, of kies ‘automatisch’."],
      know: [
        "Op mobiel internet werkt dit niet. Zet het filter dan ook op je telefoon.",
        "Niet elke router van een provider laat dit toe. Zet het filter dan per toestel aan.",
      ],
    },
    "screen-time": {
      title: "Schermtijd",
      detail: "Een grens in de avond",
      measure: "Een grens aan mijn schermtijd in de avond",
      intro: "Je toestel kan zelf een grens bewaken. Die werkt het best als een ander de code kent.",
      steps: () => [
        "iPhone, iPad of Mac: open Instellingen en kies ‘Schermtijd’.",
        "Stel ‘Apparaatvrije tijd’ in, bijvoorbeeld van elf uur tot zeven uur.",
        "Kies bij ‘Beperkingen’ voor webmateriaal: ‘Beperk websites voor volwassenen’.",
        "Zet er een toegangscode voor Schermtijd op. Laat een ander die intoetsen.",
        "Android: open Instellingen en kies ‘Digitaal welzijn’. Stel de bedtijdmodus en app-timers in.",
      ],
      undo: ["Ga naar dezelfde plek en zet het uit. Heeft iemand anders de code? Vraag er dan om."],
      know: [
        "Schermtijd van Apple en een filter kunnen elkaar storen. Werkt er iets niet? Zet er één uit.",
        "De app-timers van Android gaan met één tik weer open. Samen met een afspraak werkt het beter.",
      ],
    },
    bedroom: {
      title: "Telefoon uit de slaapkamer",
      detail: "De eenvoudigste drempel",
      measure: "Mijn telefoon slaapt in de keuken",
      intro: "In bed, moe en alleen: dan is de drempel het laagst. Een andere kamer maakt veel uit.",
      steps: () => [
        "Koop een gewone wekker. Dan heb je je telefoon niet nodig.",
        "Leg de lader in de keuken, en alleen daar.",
        "Kies een uur waarop de telefoon erheen gaat.",
        "Zeg het tegen wie bij je woont. Dan hoef je het niet alleen te onthouden.",
      ],
      undo: ["Past het niet? Kies een ander uur, of alleen doordeweeks."],
      know: [
        "Moet je bereikbaar zijn? Zet het geluid hard en laat de deur open.",
        "Denk ook aan je tablet en je laptop.",
      ],
    },
    "code-keeper": {
      title: "Iemand bewaart de code",
      detail: "Een drempel die je niet zelf opent",
      measure: "Iemand anders bewaart de code van mijn schermtijd",
      intro: "Een code die je zelf kent, is zo ingetoetst. Een ander kan hem bewaren.",
      steps: () => [
        "Kies iemand die je vertrouwt en die niet boos wordt.",
        "Je hoeft niet alles te vertellen. ‘Ik wil minder op mijn telefoon’ is genoeg.",
        "Laat diegene de code kiezen en intoetsen. Kijk even weg.",
        "Spreek af hoe je hem terugkrijgt. Bijvoorbeeld: pas een dag nadat je erom vraagt.",
      ],
      undo: ["Vraag om de code. Je hoeft geen reden te geven."],
      know: [
        "Diegene bewaart alleen de code, en controleert je niet.",
        "Vraag dit niet aan iemand die je bang maakt of je in de gaten houdt.",
        "Zorg dat je altijd kunt bellen. 112 werkt ook zonder code.",
      ],
    },
  },
  sources: [
    "developers.cloudflare.com/1.1.1.1/setup en /1.1.1.1/ip-addresses",
    "cleanbrowsing.org: network requirements, en conflicten met Apple",
    "adguard-dns.io/kb/general/dns-providers",
    "developer.apple.com/documentation/devicemanagement/dnssettings",
    "support.apple.com: configuratieprofielen en Schermtijd",
    "blog.cloudflare.com: Private DNS op Android 9",
    "fritz.com: andere DNS-servers in de FRITZ!Box",
  ],
} as const;
