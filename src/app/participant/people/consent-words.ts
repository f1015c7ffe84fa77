import { plainDataKinds } from "../../../domain/sharing/data-kind.ts";
import { programmeSummaries } from "../../platform/programme-content.ts";
import { peopleStrings } from "../../strings/people-strings.ts";

const { beside, sharing } = peopleStrings;
const exercisesPrefix = "exercises:";

/** What is shared in one line: "dagboek, trek en oefeningen van 2 stappen". */
export function consentLine(kinds: readonly string[]): string {
  const modules = kinds.filter((kind) => kind.startsWith(exercisesPrefix)).length;
  const plain = plainDataKinds.filter((kind) => kinds.includes(kind)).map((kind) => beside.kinds[kind]);
  return enumerate([...plain, ...(modules === 0 ? [] : [beside.exercises(modules)])]);
}

/** The same with each module by its title. */
export function consentInFull(kinds: readonly string[]): string {
  return enumerate(
    kinds.map((kind) => {
      const plain = plainDataKinds.find((one) => one === kind);
      if (plain !== undefined) return beside.kinds[plain];
      const id = kind.slice(exercisesPrefix.length);
      return sharing.exercisesOf(programmeSummaries.find((module) => module.id === id)?.title ?? id);
    }),
  );
}

function enumerate(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${beside.and} ${last}`;
}
