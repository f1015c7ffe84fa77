/** What surrounds every screen: the bar, the help button, hiding, saving, updating. */
export const shell = {
  barLabel: "Hoofdmenu",
  today: "Vandaag",
  programme: "Programma",
  insight: "Inzicht",
  plan: "Mijn plan",
  helpNow: "Hulp nu",
  hide: "Snel verbergen",
  back: "Terug",
  settings: "Instellingen",
  saving: "Wordt bewaard…",
  kept: {
    here: "Bewaard op dit toestel",
    "on-server": "Bewaard op dit toestel en op de server",
    "not-on-server": "Bewaard op dit toestel, nog niet op de server",
  },
  copyRemoved: "Dit toestel doet niet meer mee met je andere toestellen. Wat je schreef, staat nog hier.",
  copySuspicious: "De server gaf iets wat niet klopt. Wat op dit toestel staat, is in orde.",
  copyFull: "De server heeft geen ruimte meer voor je kopie. Alles staat veilig op dit toestel.",
  copyLook: "Kijk wat je kunt doen",
  storageFull:
    "Je toestel is vol, dus dit kon niet worden bewaard. Wat je eerder schreef, is veilig. Maak ruimte vrij en tik dan op ‘Opnieuw bewaren’. Sluit de app nog niet.",
  storageFailed:
    "Dit kon niet worden bewaard. Wat je eerder schreef, is veilig. Tik op ‘Opnieuw bewaren’. Sluit de app nog niet.",
  saveAgain: "Opnieuw bewaren",
  updateReady: "Er staat een nieuwe versie klaar.",
  updateNow: "Nieuwe versie openen",
  workerUnknown:
    "De server stuurde een deel van de app dat niet is ondertekend. Schrijf nu liever niets, en vraag na of dit klopt.",
  notFoundTitle: "Hier is niets",
  notFound: "Deze pagina bestaat niet. Wat je schreef, is veilig.",
  toStart: "Naar het begin",
  unexpectedTitle: "Er ging iets mis",
  unexpected: "Dit ligt aan de app, niet aan jou. Wat al bewaard was, staat er nog. Open de app opnieuw.",
  reload: "Opnieuw openen",
  notLoadedTitle: "Dit deel is er nog niet",
  notLoaded: "Er is nu geen verbinding. Wat je schreef, is bewaard. Probeer het zo nog eens.",
  tryAgain: "Probeer opnieuw",
  unsupportedTitle: "Deze browser kan dit niet",
  unsupported:
    "Deze browser kan je antwoorden niet veilig bewaren. Een privévenster kan dat ook niet. Open de app in een gewoon venster van een nieuwe Chrome, Safari, Firefox of Edge.",
} as const;
