/**
 * Turns of phrase that make the app show the crisis card beside what somebody is writing. Wide on purpose: a card too
 * many costs a glance, a card too few may cost more. Left out is only what people here write all the time without being
 * in danger ("ik schaam me dood", "ik kan niet meer stoppen"), because a card that cries wolf is no longer read. It is
 * no judgement and no alarm: nothing is reported. To be signed off by a registered psychologist.
 *
 * Every phrase begins at the begin of a word and reads a text as `toPlain` leaves it: small letters without accents,
 * single spaces. A typo that is made often stands in the phrase itself.
 */
const { raw } = String;

const near = "[^.!?]{0,25}";
const end = "(?= ?(?:$|[^a-z0-9' ]))";
const softly = "(?:(?:echt|eigenlijk|gewoon|soms|ook|zo|het|maar|liefst|wel|er|allemaal|(?:voor|van) mij) )*";
const myself = "(?:mezelf|mijzelf|me zelf|mij zelf|m'?n eigen|me eigen)";
const life = "(?:het|'?t|mijn|m'?n|dit) leven";
const anEnd = "einde?";
/** Not "ik schaam me dood", not "dood moe". */
const dead = raw`(?<!\b(?:me|mij|je|ons|zich) (?:niet )?)dood(?:gaan|ga)?\b(?! (?:moe|op|gewoon|stil|ziek|bang|saai)\b)`;
const height = "van (?:de|een|het|m'?n|mijn) (?:brug|flat|dak|balkon|toren|gebouw)";
const track = "voor (?:de|een) (?:trein|metro|tram)";

const naming = [
  raw`z.lf[ -]?m[o0*]{1,2}r[dt]|zelf[ -]?doding|su[iy]?[cs]i[dt]`,
  raw`levensmoe|doodswens|stervenswens|doodsverlang|doodsgedacht|afscheidsbrie`,
  raw`(?:kms|kill(?:ing)? my ?self|end my life|(?:want to|wanna) die|unalive|sewerslide)\b`,
];

const wantingToBeDead = [
  raw`(?:wil|wilde|wou|zou|hoop|hoopte|wens|liever|beter|net zo goed|mag|mocht|moet|moest|verdien|laat|kon)\b${near}\b(?:${dead}|sterven\b)`,
  raw`${dead} (?:wil|wilde|moet|moest|mag|mocht)\b|was ik ${softly}dood\b|(?:als|dat|of) ik dood (?:was|ben|ging|ga)\b`,
  raw`(?:aan|over|naar) (?:de dood(?! van)|dood ?gaan|dood te gaan|dood zijn|sterven)\b`,
  raw`er (?:\w+ )?niet meer (?:te )?(?:zijn|wezen)\b(?! geweest)|niet meer (?:te )?bestaan\b|nooit geboren\b`,
  raw`ik er (?:\w+ )?niet (?:meer )?(?:ben|was|zou zijn)${end}|was ik er ${softly}niet(?: meer)?${end}`,
  raw`(?:niet|nooit) meer wakker\b(?! van)|voor altijd (?:in)?slapen|niet meer op deze (?:wereld|aarde)`,
  raw`(?:ik (?:wil|wou|zou)|(?:wil|kon) ik) ${softly}(?:graag )?verdwijnen\b(?! in)`,
];

const notGoingOn = [
  raw`ik hoef ${softly}niet meer(?: zo| verder)?${end}|(?:voor|van) mij hoeft (?:het|dit)\b`,
  raw`het hoeft (?:(?:voor|van) mij|allemaal) niet\b`,
  raw`ik (?:kan|kon) (?:dit )?${softly}niet meer(?: door)?${end}|dat ik niet meer kan${end}`,
  raw`ik wil (?:(?:echt|gewoon|ook) )*niet meer${end}`,
  raw`ik\b[^.!?]{0,20}\bniet meer verder\b|niet meer verder (?:kan|wil)\b|ik (?:kan|wil) zo niet verder\b`,
  raw`(?:zie|zag) ${near}niet meer zitten\b|niet meer (?:zie|zag) zitten\b|trek (?:het|dit|'t) (?:\w+ )?niet meer\b`,
  raw`geen uitweg\b|geen (?:hoop|toekomst) meer\b|dit is geen leven\b|waarom leef ik\b|stoppen met leven\b`,
  raw`niet (?:(?:meer|langer|zo) )*(?:te |hoeven |verder |willen )?leven\b(?! in een)`,
  raw`geen zin meer (?:om te leven|in ${life})\b|(?:geen|niks|niets|niet) ${near}om (?:voor )?te leven\b`,
  raw`leven ${near}(?:geen zin|zinloos|(?:niks|niets|niet) (?:meer )?waard|niet de moeite|niet meer (?:aan|vol))\b`,
  raw`(?:klaar met|moe van) (?:${life}|leven)\b`,
];

const endingIt = [
  raw`${anEnd} (?:te )?(?:maken )?aan ${life}\b|${anEnd} aan alles\b|${life} (?:te )?be?eindig`,
  raw`er (?:\w+ )?een ${anEnd} aan (?:te )?ma|ma(?:ak|akte|ken) er (?:\w+ )?een ${anEnd} aan\b|${anEnd} er ?aan (?:te )?ma`,
  raw`stap\w* uit (?:het|'?t|dit) leven\b|uit (?:het|'?t) leven (?:\w+ )?(?:te )?(?:ge)?stap|uit dit leven\b`,
  raw`er ?uit (?:te )?(?:stappen|gestapt)\b|er ?uit stap${end}|van het leven (?:te )?bero`,
  raw`(?:me|mij|mezelf) (?:wil |ga )?van kant\b`,
];

const beingABurden = [
  raw`beter(?: af)? zonder m(?:ij|e)\b|zonder mij ${near}beter\b|beter ${near}als ik er niet\b`,
  raw`ik [^.!?]{0,35}\b(?:tot last|een last voor)\b`,
  raw`niemand (?:(?:zou|zal|gaat) (?:me|mij) missen\b|mist (?:me|mij)${end})`,
];

const hurtingMyself = [
  raw`${myself} ${near}(?:iets|wat) aan(?:doe\w*|gedaan)?\b(?! (?:het|de|mijn)\b)`,
  raw`${myself} ${near}(?:pijn|(?:ge)?sn(?:ij|ed|ee)|(?:ge)?kras|verwond(?:en|de|t)?\b|beschadig|(?:ver)?brand)`,
  raw`${myself} ${near}(?:op ?(?:te )?hang|opgehangen|ver(?:hang|drink|moord)|do(?:od|den))`,
  raw`(?:snij[dt]?|sneed|kras|kraste|verwond|verwondde|hang|dood|vermoord|verdrink) (?:\w+ )?${myself}\b`,
  raw`(?:me|mij) (?:te |weer )?(?:snijden|ophangen|verhangen|verdrinken)\b|polsen? (?:door ?)?(?:te )?snij`,
  raw`automutil|zelfbeschadig|zelfverwond|overdosis\b`,
];

const ways = [
  raw`(?:spring\w*|sprong|gooi\w*|stort\w*|lig|wil|ga)(?: (?:me|mij|mezelf|ik|zo|gewoon))* ${track}\b`,
  raw`${track} (?:te )?(?:spring|gooi|stort|stap|lig|lop|loop|gaan)`,
  raw`${height} (?:af|(?:te )?spring|sprong)|(?:spring\w*|sprong) (?:\w+ ){0,2}${height}\b`,
  raw`(?<!\b(?:mijn|m'?n|de|die|haar|zijn) )pillen (?:(?:in |op )?te )?(?:(?:in)?ne(?:em|men)|(?:in)?genomen|slik|geslikt)`,
  raw`pillen (?:op ?te )?(?:(?:op)?sparen|(?:op)?spaar|(?:op)?gespaard|verzamel)`,
  raw`(?:alle|al (?:mijn|m'?n|de)|te ?veel|een (?:hele )?(?:pot|strip|doos|berg|handvol)) (?:\w+ )?(?:pillen|slaappillen|medicijnen|paracetamols?|tabletten)\b`,
  raw`rijd?\b[^.!?]{0,15}\btegen een boom\b|tegen een boom (?:aan )?(?:te )?rij|kogel door\b`,
];

const crisisPhrases = [
  naming,
  wantingToBeDead,
  notGoingOn,
  endingIt,
  beingABurden,
  hurtingMyself,
  ways,
].flat();
const crisisPattern = new RegExp(raw`\b(?:${crisisPhrases.join("|")})`);

/** Whether a text deserves the crisis card. Works on the device, on text that goes nowhere. */
export function hasCrisisWords(text: string): boolean {
  return crisisPattern.test(toPlain(text));
}

/** "DOOOOD" and "dóód" are read as "dood". */
function toPlain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/([a-z])\1{2,}/g, "$1$1");
}
