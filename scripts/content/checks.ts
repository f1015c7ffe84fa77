import type { Check } from "./checks/check.ts";
import { conditionsNameAnswers } from "./checks/conditions-name-answers.ts";
import { emergencyIsReachable } from "./checks/emergency-is-reachable.ts";
import { evidenceNamesSources } from "./checks/evidence-names-sources.ts";
import { exercisesAreUsed } from "./checks/exercises-are-used.ts";
import { exercisesExist } from "./checks/exercises-exist.ts";
import { explanationsAreShort } from "./checks/explanations-are-short.ts";
import { feedsLand } from "./checks/feeds-land.ts";
import { feedsNameFields } from "./checks/feeds-name-fields.ts";
import { helpLinesAreFresh } from "./checks/help-lines-are-fresh.ts";
import { helpLinesExist } from "./checks/help-lines-exist.ts";
import { idsAreUnique } from "./checks/ids-are-unique.ts";
import { linksAreSafe } from "./checks/links-are-safe.ts";
import { minutesAreTrue } from "./checks/minutes-are-true.ts";
import { modulesKeepTheRhythm } from "./checks/modules-keep-the-rhythm.ts";
import { pageConditionsNameAnswers } from "./checks/page-conditions-name-answers.ts";
import { sectionsAreSmallSteps } from "./checks/sections-are-small-steps.ts";
import { sentencesAreShort } from "./checks/sentences-are-short.ts";
import { termsAreExplained } from "./checks/terms-are-explained.ts";
import { textsAreReadable } from "./checks/texts-are-readable.ts";
import { triageIsNotKept } from "./checks/triage-is-not-kept.ts";
import { wordsAreKind } from "./checks/words-are-kind.ts";

export type NamedCheck = { readonly name: string; readonly check: Check };

/** What the app relies on: these fail the build too. */
export const structureChecks: readonly NamedCheck[] = [
  { name: "ids-are-unique", check: idsAreUnique },
  { name: "exercises-exist", check: exercisesExist },
  { name: "evidence-names-sources", check: evidenceNamesSources },
  { name: "feeds-name-fields", check: feedsNameFields },
  { name: "feeds-land", check: feedsLand },
  { name: "conditions-name-answers", check: conditionsNameAnswers },
  { name: "page-conditions-name-answers", check: pageConditionsNameAnswers },
  { name: "triage-is-not-kept", check: triageIsNotKept },
  { name: "links-are-safe", check: linksAreSafe },
  { name: "help-lines-exist", check: helpLinesExist },
  { name: "emergency-is-reachable", check: emergencyIsReachable },
];

/** What the reader is promised. A draft may break these while it is being written. */
export const editorialChecks: readonly NamedCheck[] = [
  { name: "exercises-are-used", check: exercisesAreUsed },
  { name: "help-lines-are-fresh", check: helpLinesAreFresh },
  { name: "words-are-kind", check: wordsAreKind },
  { name: "terms-are-explained", check: termsAreExplained },
  { name: "explanations-are-short", check: explanationsAreShort },
  { name: "sections-are-small-steps", check: sectionsAreSmallSteps },
  { name: "minutes-are-true", check: minutesAreTrue },
  { name: "modules-keep-the-rhythm", check: modulesKeepTheRhythm },
  { name: "sentences-are-short", check: sentencesAreShort },
  { name: "texts-are-readable", check: textsAreReadable },
];
