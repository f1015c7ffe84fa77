import { useState } from "preact/hooks";
import { hasSaveFailed, SaveLine } from "../../../shared/frame/save-line.tsx";
import { ownHelpStrings } from "../../../strings/own-help-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { CheckList } from "../../../ui/check-list.tsx";
import type { HelpCard } from "../../../vault/help-card.ts";
import { allowedParts, helpCardOf } from "../../../vault/help-card-of.ts";
import { type HelpCardPart, helpCardParts } from "../../../vault/record-kinds.ts";
import { useApp } from "../../app-model.tsx";

const text = ownHelpStrings.ownHelp.card;

/** What Hulp nu may show without unlocking, part by part, and what stands there now. */
export function OpenCardCard() {
  const { data, vault } = useApp();
  /** What was tapped here: shown at once, while it is being kept. */
  const [tapped, setTapped] = useState<readonly HelpCardPart[] | null>(null);
  const chosen = tapped ?? allowedParts(data.settings.value);
  // Which key it seals to does not matter here: only whether there is one.
  const card = helpCardOf(vault.recordById.value, "");
  const choose = (values: readonly string[]): void => {
    const parts = helpCardParts.filter((part) => values.includes(part));
    setTapped(parts);
    void data.changeSettings({ helpCard: parts.length > 0, helpCardParts: parts });
  };
  const shown = card === null ? [] : shownLines(card);
  return (
    <Card>
      <h2>{text.title}</h2>
      <p>{text.intro}</p>
      <div>
        <CheckList
          name="help-card-parts"
          legend={text.legend}
          options={helpCardParts.map((part) => ({ id: part, ...text.parts[part] }))}
          values={chosen}
          onChange={choose}
        />
      </div>
      {hasSaveFailed(vault.saveStatus.value) && <SaveLine onRetry={() => choose(chosen)} />}
      <h3>{text.now}</h3>
      {shown.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <ul>
          {shown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function shownLines({ reason, techniques, people, letter, sleep, inbox }: HelpCard): readonly string[] {
  return [
    reason === null ? null : text.reason(reason),
    techniques.length === 0 ? null : text.techniques(techniques.length),
    people.length === 0 ? null : text.people(people.map(({ name }) => name).join(", ")),
    letter === null ? null : text.letter,
    sleep.length === 0 ? null : text.sleep(sleep.length),
    inbox === null ? null : text.log,
  ].filter((line) => line !== null);
}
