import type { TriageDecision } from "../../../domain/safety/decide-triage-route.ts";
import { HelpLines } from "../../shared/blocks/help-lines.tsx";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { triageStrings } from "../../strings/triage-strings.ts";
import { ActionBar } from "../../ui/action-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../app-model.tsx";

type Props = {
  readonly decision: Exclude<TriageDecision, { readonly type: "go-on" }>;
  readonly onGoOn: () => void;
  readonly onCorrect: () => void;
};

/** Where the first questions led: help that fits, kindly, and either the end of the start or the way on. */
export function ReferralScreen({ decision, onGoOn, onCorrect }: Props) {
  const app = useApp();
  const text = triageStrings.routes[decision.route];
  const [first, ...rest] = text.body;
  // Where the start ends, the numbers stand at the top: nobody should have to read on to find them.
  const isStop = decision.type === "stop";
  const leave = (): void => {
    app.sitting.forget();
    app.router.replace("/");
  };
  return (
    <StepScreen
      title={text.title}
      action={
        <ActionBar>
          {!isStop ? (
            <Button onClick={onGoOn}>{"next" in text ? text.next : triageStrings.frame.goOn}</Button>
          ) : (
            <Button onClick={leave}>{triageStrings.frame.backToStart}</Button>
          )}
          <Button kind="plain" onClick={onCorrect}>
            {triageStrings.frame.otherAnswer}
          </Button>
        </ActionBar>
      }
    >
      {first !== undefined && <p>{first}</p>}
      {isStop && <HelpLines ids={text.helpLineIds} />}
      {rest.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {!isStop && <HelpLines ids={text.helpLineIds} />}
    </StepScreen>
  );
}
