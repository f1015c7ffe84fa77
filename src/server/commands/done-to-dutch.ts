import type { BackupMade } from "./back-up.ts";
import type { StoreCheck } from "./check-store.ts";
import type { Cleared } from "./clear-expired.ts";
import type { CopyResult } from "./copy-tables.ts";
import type { Practised } from "./practise-restore.ts";
import type { Restored } from "./restore.ts";
import type { StepName } from "./steps.ts";

const dutch = new Intl.NumberFormat("nl-NL");

export const stepInDutch: Readonly<Record<StepName, string>> = {
  copy: "Kopiëren",
  check: "Nakijken",
  compare: "Vergelijken",
  start: "Server proberen",
};

export function backupToDutch({ file, rows, bodies, removed }: BackupMade): readonly string[] {
  return [
    `De back-up staat in ${file}`,
    `${dutch.format(rows)} rijen; ${dutch.format(bodies)} versleutelde stukken zijn nagelezen.`,
    ...(removed === 0 ? [] : [`${dutch.format(removed)} oude back-ups zijn weggehaald.`]),
  ];
}

export function restoredToDutch({ isNoted, movedTo }: Restored): readonly string[] {
  return [
    "De back-up is teruggezet. Je kunt de server starten.",
    ...(movedTo === null ? [] : [`Wat er stond, is bewaard als ${movedTo}`]),
    ...(isNoted ? [] : [withoutNote]),
  ];
}

export function practisedToDutch({ isNoted, rows, bodies }: Practised): readonly string[] {
  return [
    "Deze back-up is goed. Hij is op proef teruggezet en de server start ermee.",
    rows === 0
      ? "Hij is van een oudere versie en is daarbij bijgewerkt."
      : `${dutch.format(rows)} rijen zijn vergeleken.`,
    `${dutch.format(bodies)} versleutelde stukken zijn nagelezen.`,
    ...(isNoted ? [] : [withoutNote]),
  ];
}

export function checkToDutch(check: StoreCheck): readonly string[] {
  const { version, spaces, records, bodies, freeBytes } = check;
  return [
    "De database is in orde.",
    `Versie ${version}; ${dutch.format(spaces)} ruimtes met ${dutch.format(records)} stukken.`,
    `${dutch.format(bodies)} versleutelde stukken zijn nagelezen.`,
    ...(freeBytes === null ? [] : [`Vrij op de schijf: ${dutch.format(Math.floor(freeBytes / 1e6))} MB.`]),
  ];
}

export function movedToDutch({ rows, written }: CopyResult): readonly string[] {
  return [
    `Alles staat in PostgreSQL: ${dutch.format(rows)} rijen, waarvan ${dutch.format(written)} nieuw.`,
    "Elke rij is vergeleken en is gelijk. Laat DATABASE_URL staan en start de server.",
    "Het oude bestand is er nog. Verwijder het pas als alles werkt.",
  ];
}

export function clearedToDutch(cleared: Cleared, isTrial: boolean): readonly string[] {
  return [
    isTrial ? "Dit zou weg mogen. Er is nog niets verwijderd." : "Dit is opgeruimd.",
    `Verlopen koppelingen van toestellen: ${dutch.format(cleared.pairings)}`,
    `Verlopen uitnodigingen: ${dutch.format(cleared.invitations)}`,
    `Verlopen links om een praktijk te beginnen: ${dutch.format(cleared.practiceLinks)}`,
    `Lege ruimtes waar nooit iets in stond: ${dutch.format(cleared.emptySpaces)}`,
    `Meldingen van toestellen zonder toegang: ${dutch.format(cleared.pushWishes)}`,
  ];
}

export const helpInDutch = `Zo gebruik je lll:

  lll serve                      start de server
  lll backup MAP [--keep 14]     maakt een back-up in MAP, ook als de server draait
  lll restore BESTAND            zet een back-up terug; de server moet uit zijn
                                 (--replace: wat er staat, mag plaatsmaken)
  lll check                      kijkt of alles wat is bewaard nog heel is
  lll check --restore BESTAND    zet een back-up op proef terug, in een tijdelijke map
  lll migrate                    brengt alles van DATA_DIR naar DATABASE_URL
  lll retention [--dry-run]      ruimt op wat zijn tijd heeft gehad
  lll config [--reference]       laat de instellingen zien
  lll practice-link              geeft een link om een praktijk te beginnen

--json achter elk commando geeft regels JSON voor programma's.
Hoe het afliep, zegt ook de afsluitcode: 0 goed, 2 verkeerd aangeroepen, 3 instellingen,
4 er staat al iets of de server draait, 5 beschadigd, 6 schijf, 7 niet te bereiken, 8 versie.`;

const withoutNote =
  "Er lag geen .json naast, dus niet te zien is of er sinds het maken iets aan veranderd is.";
