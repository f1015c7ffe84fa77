import { useEffect, useState } from "preact/hooks";
import { guidanceLimits, type Topic } from "../../../domain/guidance/guidance-entry.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { loadModule } from "../../platform/programme-content.ts";
import { givenStrings } from "../../strings/given-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Form } from "../../ui/form.tsx";
import { type Item, ItemList } from "../../ui/item-list.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { dropTopic, wantedTopics, wantTopic } from "../../vault/tools/given.ts";
import { useApp } from "../app-model.tsx";
import { dayToText } from "../today/day-text.ts";

const text = givenStrings;

/** What somebody ticked to talk about, and a line for what has no place to tick. */
export function TopicCard() {
  const { data, today } = useApp();
  const [words, setWords] = useState("");
  const topics = wantedTopics(data);
  const add = async (): Promise<void> => {
    const said = words.trim();
    if (said === "") return;
    const kept = await wantTopic(data, { about: { type: "own" }, text: said }, today());
    if (kept.ok) setWords("");
  };
  const items = topics.map(
    ({ id, value }): Item => ({
      key: id,
      icon: "message",
      title: "",
      mark: <TopicLine topic={value} />,
      action: (
        <Button kind="plain" onClick={() => void dropTopic(data, id)}>
          {text.topicDrop}
        </Button>
      ),
    }),
  );
  return (
    <Card>
      <h2>{text.topicsTitle}</h2>
      <p>{topics.length === 0 ? text.topicsIntro : text.topicsSeen}</p>
      {items.length > 0 && <ItemList items={items} />}
      <Form onSubmit={add}>
        <TextField
          label={text.topicOwnLabel}
          maxLength={guidanceLimits.line}
          value={words}
          onInput={setWords}
        />
        <Button type="submit" kind="quiet">
          {text.topicAdd}
        </Button>
      </Form>
    </Card>
  );
}

function TopicLine({ topic: { about, text: words } }: { readonly topic: Topic }) {
  const [title, setTitle] = useState<string | null>(null);
  const { module, exercise } = about.type === "exercise" ? about : { module: null, exercise: null };
  useEffect(() => {
    let isCurrent = true;
    if (module !== null)
      void loadModule(module).then((loaded) => {
        if (isCurrent) setTitle(loaded?.exercises.find(({ id }) => id === exercise)?.title ?? null);
      });
    return () => {
      isCurrent = false;
    };
  }, [module, exercise]);
  switch (about.type) {
    case "day":
      return <>{text.about.day(dayToText(about.day, "long").toLowerCase())}</>;
    case "exercise":
      return <>{text.about.exercise(title ?? "")}</>;
    case "analysis":
      return <>{text.about.analysis(dayToText(about.day, "long").toLowerCase())}</>;
    case "own":
      return <>{words}</>;
    default:
      return exhaustive(about);
  }
}
