import { useState } from "preact/hooks";
import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Scale } from "../../ui/scale.tsx";
import { useApp } from "../app-model.tsx";
import { CardHead } from "./card-head.tsx";

const CheckInForm = lazyScreen(async () => (await import("./check-in-form.tsx")).CheckInForm);

/** The check-in begins on Vandaag itself: the first number opens the other questions. */
export function CheckInCard() {
  const { data, today } = useApp();
  const [urge, setUrge] = useState<number | null>(null);
  const standing = data.checkIns.value.find(({ day }) => day === today());
  const text = strings.today;
  if (standing !== undefined && urge === null) {
    return (
      <Card>
        <CardHead title={text.checkInDone} />
        <p>{text.checkInDoneBody}</p>
        <ButtonLink href="/dagboek/nu" kind="quiet">
          {text.checkInEdit}
        </ButtonLink>
      </Card>
    );
  }
  return (
    <Card>
      <CardHead title={text.checkInTitle} aside={text.checkInMinutes} />
      {urge === null ? (
        <Scale
          name="urge"
          legend={strings.checkIn.urge}
          min={0}
          max={10}
          low={strings.checkIn.none}
          high={strings.checkIn.veryMuch}
          value={null}
          onChange={setUrge}
        />
      ) : (
        <CheckInForm day={today()} initialUrge={urge} onSaved={() => setUrge(null)} />
      )}
    </Card>
  );
}
