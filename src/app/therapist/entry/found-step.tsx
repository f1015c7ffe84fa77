import { useEffect, useState } from "preact/hooks";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { type DeskStart, keepStart } from "../../vault/people/desk-start.ts";
import { failureText } from "../practice/failure-text.ts";

const text = practiceStrings.start;

type Props = { readonly people: PeopleActions; readonly start: DeskStart };
type Failure = { readonly type: string };

/** The practice is made here, and told to the server with the code. Taken up again it goes on where it ended. */
export function FoundStep({ people, start }: Props) {
  const { data, router, at } = useHome();
  const attempt = useAttempt<Failure>();
  const [isFounded, setFounded] = useState(false);
  const found = async (): Promise<void> => {
    const founded = await attempt.run<unknown>(() => people.foundWithCode(start));
    if (founded.ok) setFounded(true);
  };
  useEffect(() => void found(), []);
  const leave = async (path: string): Promise<void> => {
    const kept = await keepStart(data, { isDone: true, code: "" });
    if (kept.ok) router.replace(at(path));
  };
  if (isFounded) {
    return (
      <StepScreen title={text.founded.title(start.title)}>
        <p role="status">{text.founded.body}</p>
        <Button onClick={() => void leave("/uitnodigen")}>{text.founded.client}</Button>
        <Button kind="quiet" onClick={() => void leave("/team")}>
          {text.founded.colleague}
        </Button>
        <Button kind="plain" onClick={() => void leave("/")}>
          {text.founded.desk}
        </Button>
      </StepScreen>
    );
  }
  const isRefused = attempt.failure?.type === "code-refused";
  return (
    <StepScreen title={text.founding.title} kicker={text.step(5)}>
      {attempt.failure === null ? (
        <>
          <p role="status">{text.founding.body}</p>
          <ProgressBar label={text.founding.title} />
        </>
      ) : (
        <>
          <Notice tone="alert" live>
            <p>{isRefused ? text.found.refused : failureText(attempt.failure)}</p>
          </Notice>
          {isRefused ? (
            <Button kind="quiet" onClick={() => void leave("/")}>
              {text.found.giveUp}
            </Button>
          ) : (
            <Button busy={attempt.isBusy} onClick={() => void found()}>
              {text.again}
            </Button>
          )}
        </>
      )}
    </StepScreen>
  );
}
