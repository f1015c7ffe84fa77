import type { Topic } from "../../../../domain/guidance/guidance-entry.ts";
import type { SinceFeedback } from "../../../../domain/guidance/since-feedback.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";

const text = caseStrings.parts.since;

/** What happened since the last feedback, as far as it is shared. */
export function SinceCard({ since }: { readonly since: SinceFeedback }) {
  const { days, slips, waves, exercises, topics, isFirst } = since;
  return (
    <Card>
      <h2>{isFirst ? text.titleFirst : text.title}</h2>
      <ul>
        {days !== null && <li>{days === 0 ? text.noDays : text.days(days)}</li>}
        {slips !== null && (
          <li>{slips.count === 0 ? text.noSlips : text.slips(slips.count, slips.analysed)}</li>
        )}
        {waves !== null && <li>{text.waves(waves.part, waves.of)}</li>}
        {exercises.length > 0 && <li>{text.exercises(exercises.length)}</li>}
        {topics.map((topic, index) => (
          <li key={index}>{text.topic(topicWords(topic))}</li>
        ))}
      </ul>
    </Card>
  );
}

function topicWords({ text: words, about }: Topic): string {
  return words.trim() === "" ? text.topicAbout[about.type] : words;
}
