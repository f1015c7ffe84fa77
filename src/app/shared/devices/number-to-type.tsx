import { copyStrings } from "../../strings/copy-strings.ts";
import { BigCode } from "../../ui/big-code.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { StepScreen } from "../frame/step-screen.tsx";

const text = copyStrings.join;

type Props = {
  /** Six digits. */
  readonly number: string;
  readonly onSame: () => void;
  readonly onOther: () => void;
};

/** The new device shows the number; the old one asks for it and says whether it is right, and the person says so here. */
export function NumberToType({ number, onSame, onOther }: Props) {
  return (
    <StepScreen title={text.numberTitle}>
      <Card>
        <BigCode groups={[number.slice(0, 3), number.slice(3)]} />
      </Card>
      <p>{text.number}</p>
      <h2>{text.question}</h2>
      <Button onClick={onSame}>{text.yes}</Button>
      <Button kind="quiet" onClick={onOther}>
        {text.no}
      </Button>
    </StepScreen>
  );
}
