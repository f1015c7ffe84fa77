import type {
  DraftQuestion,
  DraftSuggestion,
  FeedbackDraft,
  MeanSince,
  WentWell,
} from "../../../domain/guidance/feedback-draft.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { dayText } from "../frame/day-text.ts";

type Titles = (module: string, exercise: string) => string | null;
type Names = { readonly client: string; readonly own: string };

const text = workStrings.draft;

/** A draft in words: a paragraph for each thing, what went well first. */
export function draftText(draft: FeedbackDraft, names: Names, titleOf: Titles): string {
  return [
    text.greeting(names.client),
    draft.well.map(wellText).join(" "),
    alsoText(draft, titleOf),
    [meanText(draft.urge, "urge"), meanText(draft.mood, "mood")].filter((part) => part !== "").join(" "),
    questionText(draft.question, titleOf),
    suggestionText(draft.suggestion, titleOf),
    text.closing(names.own),
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

function wellText(well: WentWell): string {
  switch (well.type) {
    case "waves":
      return text.well.waves(well.part, well.of);
    case "looked-back":
      return text.well.lookedBack;
    case "homework":
      return text.well.homework(sentence(well.text));
    case "measure":
      return text.well.measure(sentence(well.text));
    case "course":
      return text.well.course(well.part, well.of);
    case "diary":
      return text.well.diary(well.days);
    case "here":
      return text.well.here;
    default:
      return exhaustive(well);
  }
}

/** What was done and not said yet. */
function alsoText({ done, well }: FeedbackDraft, titleOf: Titles): string {
  const said = new Set(well.map(({ type }) => type));
  // A questionnaire comes back in other modules, under the same name.
  const titles = new Set(done.exercises.flatMap(({ module, exercise }) => titleOf(module, exercise) ?? []));
  const parts = [
    ...(done.days === 0 || said.has("diary") ? [] : [text.alsoDays(done.days)]),
    ...(done.urges === 0 || said.has("waves") ? [] : [text.alsoUrges(done.urges)]),
    ...[...titles].slice(0, 3).map(text.alsoExercise),
  ];
  const [last] = parts.slice(-1);
  if (last === undefined) return "";
  const before = parts.slice(0, -1).join(", ");
  return text.also(before === "" ? last : `${before}${text.and}${last}`);
}

function meanText(mean: MeanSince | null, about: "urge" | "mood"): string {
  if (mean === null) return "";
  return mean.before === null
    ? text.mean[about](numberText(mean.now))
    : text.mean[`${about}Before`](numberText(mean.now), numberText(mean.before));
}

function questionText(question: DraftQuestion, titleOf: Titles): string {
  const words = text.question;
  switch (question.type) {
    case "trigger":
      return words.trigger(question.text, question.count);
    case "strong-urge":
      return words.strongUrge(dayText(question.day, "long"), question.strength);
    case "exercise": {
      const title = titleOf(question.module, question.exercise);
      return title === null ? words.exerciseUnknown : words.exercise(title);
    }
    case "how":
      return words.how;
    default:
      return exhaustive(question);
  }
}

function suggestionText(suggestion: DraftSuggestion, titleOf: Titles): string {
  const words = text.suggestion;
  switch (suggestion.type) {
    case "homework":
      return words.homework(sentence(suggestion.text));
    case "worksheet": {
      const title = titleOf(suggestion.module, suggestion.exercise);
      return title === null ? words.worksheetUnknown : words.worksheet(title);
    }
    case "change":
      return words.change(suggestion.text);
    case "look-back":
      return words.lookBack;
    case "measure":
      return words.measure(sentence(suggestion.text));
    case "diary":
      return words.diary;
    case "go-on":
      return words.goOn;
    default:
      return exhaustive(suggestion);
  }
}

function sentence(words: string): string {
  return /[.?!…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}

function numberText(value: number): string {
  return new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 }).format(value);
}
