import type { Topic } from "../../../domain/guidance/guidance-entry.ts";
import type { Module } from "../../../domain/programme/module.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { givenStrings } from "../../strings/given-strings.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { dayText } from "../frame/day-text.ts";
import { exerciseTitle } from "./use-modules.ts";

const text = givenStrings.about;

/** What somebody wants to talk about, in a line. */
export function topicText({ about, text: words }: Topic, modules: ReadonlyMap<string, Module>): string {
  switch (about.type) {
    case "day":
      return text.day(dayText(about.day, "long"));
    case "exercise":
      return text.exercise(exerciseTitle(modules, about.module, about.exercise) ?? about.exercise);
    case "analysis":
      return text.analysis(dayText(about.day, "long"));
    case "own":
      return words === "" ? workStrings.summary.own : words;
    default:
      return exhaustive(about);
  }
}
