import { useEffect, useRef, useState } from "preact/hooks";
import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { dateToMinute } from "../../../domain/urge/minute-of-day.ts";
import { newUrge, type Urge } from "../../../domain/urge/urge.ts";
import { SaveLine } from "../../shared/frame/save-line.tsx";
import { diaryStrings } from "../../strings/diary-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { TapScale } from "../../ui/tap-scale.tsx";
import { logUrge, removeUrge } from "../../vault/tools/urges.ts";
import { useApp } from "../app-model.tsx";
import { minuteToText } from "./clock-text.ts";
import styles from "./log-urge.module.css";
import { urgePath } from "./urge-paths.ts";

type Logged = { readonly id: string; readonly urge: Urge };
type State = { readonly type: "closed" } | { readonly type: "open" } | ({ readonly type: "logged" } & Logged);

/** From here on the wave is high enough to offer help before anything else. */
const strongFrom = 7;
const text = diaryStrings.urge;

/** An urge in two taps: open, and how strong. It is kept at once; whatever else there is to say may wait. */
export function LogUrge() {
  const { data, now } = useApp();
  const [state, setState] = useState<State>({ type: "closed" });
  const keep = ({ id, urge }: Logged): void => {
    setState({ type: "logged", id, urge });
    void logUrge(data, id, urge);
  };
  if (state.type === "closed") {
    return (
      <Button kind="quiet" onClick={() => setState({ type: "open" })}>
        <Icon name="wave" />
        {text.open}
      </Button>
    );
  }
  if (state.type === "open") {
    return (
      <Card>
        <TapScale
          legend={text.strength}
          hint={text.tapHint}
          min={0}
          max={10}
          low={text.none}
          high={text.veryMuch}
          onTap={(strength) => {
            const at = now();
            const urge = newUrge(dateToCalendarDay(at), dateToMinute(at), strength, "diary");
            keep({ id: data.newId(), urge });
          }}
        />
      </Card>
    );
  }
  return (
    <LoggedUrge
      {...state}
      onRetry={() => keep(state)}
      onClose={() => setState({ type: "closed" })}
      onUndo={() => {
        void removeUrge(data, state.id);
        setState({ type: "closed" });
      }}
    />
  );
}

type LoggedProps = Logged & {
  readonly onRetry: () => void;
  readonly onClose: () => void;
  readonly onUndo: () => void;
};

function LoggedUrge({ id, urge, onRetry, onClose, onUndo }: LoggedProps) {
  const place = useRef<HTMLDivElement>(null);
  // The number that was tapped is gone: whoever listens or uses keys goes on at what took its place.
  useEffect(() => place.current?.focus(), []);
  return (
    <Card tone="foam">
      <div class={styles.kept} ref={place} tabIndex={-1}>
        <Icon name="check" />
        <p>{text.kept(urge.strength, minuteToText(urge.minute))}</p>
      </div>
      <SaveLine onRetry={onRetry} />
      {urge.strength >= strongFrom && (
        <p>
          {text.strong} <a href="/hulp-nu">{text.helpNow}</a>
        </p>
      )}
      <div class={styles.actions}>
        <ButtonLink href={urgePath(id)}>{text.tellMore}</ButtonLink>
        <Button kind="plain" onClick={onClose}>
          {text.ready}
        </Button>
        <Button kind="plain" onClick={onUndo}>
          {text.undo}
        </Button>
      </div>
    </Card>
  );
}
