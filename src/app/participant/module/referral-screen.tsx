import type { TriageDecision } from "../../../domain/safety/decide-triage-route.ts";
import { HelpLines } from "../../shared/blocks/help-lines.tsx";
import { moduleStrings } from "../../strings/module-strings.ts";
import { ActionBar } from "../../ui/action-bar.tsx";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../app-model.ts";
import { StepScreen } from "../step-screen.tsx";

type Props = {
  readonly decision: Exclude<TriageDecision, { readonly type: "go-on" }>;
  readonly onGoOn: () => void;
  readonly onCorrect: () => void;
};

/** Where the first questions led: help that fits, kindly, and either the end of the start or the way on. */
export function ReferralScreen({ decision, onGoOn, onCorrect }: Props) {
  const app = useApp();
  const text = moduleStrings.triageRoutes[decision.route];
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
            <Button onClick={onGoOn}>{"next" in text ? text.next : moduleStrings.moduleFrame.goOn}</Button>
          ) : (
            <Button onClick={leave}>{moduleStrings.moduleFrame.backToStart}</Button>
          )}
          <Button kind="plain" onClick={onCorrect}>
            {moduleStrings.moduleFrame.otherAnswer}
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
