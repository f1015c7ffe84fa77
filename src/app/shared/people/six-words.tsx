import { sharedPeopleStrings } from "../../strings/shared-people-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { WordGrid } from "../../ui/word-grid.tsx";

const text = sharedPeopleStrings.sixWords;

type Props = {
  readonly words: readonly string[];
  /** Who has them on the other device, as this person calls them. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onSame: () => void;
  readonly onOther: () => void;
};

/** Six words that are the same on both devices when nobody stands in between. The person says whether they are. */
export function SixWords({ words, name, isBusy, onSame, onOther }: Props) {
  return (
    <>
      <p>{text.why(name)}</p>
      <Card>
        <h2>{text.list}</h2>
        <WordGrid words={words} />
      </Card>
      <p>{text.how}</p>
      <h2>{text.question}</h2>
      <Button busy={isBusy} onClick={onSame}>
        {isBusy ? text.saving : text.same}
      </Button>
      <Button kind="quiet" onClick={onOther}>
        {text.other}
      </Button>
    </>
  );
}
