import type { TopicAbout } from "../../../domain/guidance/guidance-entry.ts";
import { exercisesOf } from "../../../domain/sharing/data-kind.ts";
import { givenStrings } from "../../strings/given-strings.ts";
import { OptionRow } from "../../ui/option-row.tsx";
import { dropTopic, sharedWithTherapist, topicAbout, wantTopic } from "../../vault/tools/given.ts";
import { useApp } from "../app-model.tsx";

const text = givenStrings;

/** "Wil ik bespreken", for somebody who has a therapist. It goes there only as far as what it is about does. */
export function TopicTick({ about }: { readonly about: Exclude<TopicAbout, { type: "own" }> }) {
  const { data, today } = useApp();
  const shared = sharedWithTherapist(data);
  if (shared === null) return null;
  const ticked = topicAbout(data, about);
  return (
    <OptionRow
      type="checkbox"
      name={`topic-${about.type}`}
      value="wanted"
      label={text.topicTick}
      hint={
        ticked === undefined ? undefined : shared.has(kindOf(about)) ? text.topicShared : text.topicNotShared
      }
      checked={ticked !== undefined}
      onChange={() =>
        void (ticked === undefined
          ? wantTopic(data, { about, text: "" }, today())
          : dropTopic(data, ticked.id))
      }
    />
  );
}

function kindOf(about: Exclude<TopicAbout, { type: "own" }>): string {
  switch (about.type) {
    case "day":
      return "diary";
    case "exercise":
      return exercisesOf(about.module);
    case "analysis":
      return "analyses";
  }
}
