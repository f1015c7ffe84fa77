import { exhaustive } from "../../lib/exhaustive.ts";
import type { CommandFailure } from "./command-failure.ts";

/** What is wrong and what to do, in one or two plain sentences. Nothing in it comes from what is stored. */
export function failureToDutch(failure: CommandFailure): string {
  switch (failure.type) {
    case "unknown-command":
      return "Dit commando bestaat niet. `lll help` laat zien wat er wel is.";
    case "unknown-option":
      return "Zo kan dit commando niet. `lll help` laat zien hoe het wel kan.";
    case "missing-argument":
      return "Er hoort nog een map of een bestand achter. `lll help` laat een voorbeeld zien.";
    case "bad-config":
      return `De instellingen kloppen niet. ${failure.problems.join(" ")}`;
    case "no-public-origin":
      return "Zet eerst PUBLIC_ORIGIN: het adres waarop mensen de app openen.";
    case "only-from-sqlite":
      return "Zet DATABASE_URL op de PostgreSQL waar alles heen moet. DATA_DIR is de map waar het nu staat.";
    case "no-database":
      return "Hier staat nog geen database. Start de server één keer, of kijk of DATA_DIR klopt.";
    case "database-older":
      return `De database is van een oudere versie (${failure.found}; dit is ${failure.supported}). Start de server één keer: die brengt hem bij.`;
    case "database-newer":
      return `De database is van een nieuwere versie (${failure.found}; deze kent ${failure.supported}). Gebruik die nieuwere versie, of een oudere back-up.`;
    case "database-damaged":
      return "De database is beschadigd. Er is niets veranderd. Zet een back-up terug.";
    case "bodies-damaged":
      return `${failure.damaged} versleutelde stukken zijn niet meer wat er is bewaard. Er is niets veranderd. Zet een back-up terug.`;
    case "database-busy":
      return "Een ander programma schrijft in de database. Probeer het zo nog eens.";
    case "database-unreachable":
      return "De database in DATABASE_URL antwoordt niet. Start hem, of verbeter het adres.";
    case "database-refused":
      return "De database in DATABASE_URL weigert deze gebruiker, of bestaat niet.";
    case "data-folder-not-writable":
      return "In deze map mag niet worden geschreven. Voer het commando uit als de gebruiker van de server.";
    case "disk-full":
      return "De schijf is vol. Maak ruimte en probeer het nog eens.";
    case "disk-failed":
    case "sync-failed":
      return "De schijf geeft fouten. Kopieer wat erop staat en gebruik een andere schijf.";
    case "backup-not-found":
      return "Deze back-up is er niet. Kijk of de naam klopt.";
    case "backup-damaged":
      return "Deze back-up is beschadigd. Neem een andere.";
    case "would-overwrite":
      return "Er staat al een database. Stop de server en zet er --replace achter als die plaats mag maken.";
    case "server-running":
      return "De server gebruikt de database nog. Stop hem eerst.";
    case "target-not-empty":
      return "In deze PostgreSQL staat al iets van een andere server. Neem een lege database.";
    case "not-the-same":
      return `${failure.differences} rijen zijn niet gelijk. Stop alle servers en begin opnieuw.`;
    case "no-start":
      return "Op deze back-up start de server niet.";
    default:
      return exhaustive(failure);
  }
}
