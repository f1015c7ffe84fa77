import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { peopleStrings } from "../../strings/people-strings.ts";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

const text = peopleStrings.beside;

/** Nobody can be beside somebody without a copy at the server: what it is needed for, and where to turn it on. */
export function NoCopy() {
  return (
    <StepScreen title={text.title} back={{ href: "/vandaag", label: strings.shell.back }}>
      <EmptyState title={text.noCopyTitle}>
        <p>{text.noCopy}</p>
        <ButtonLink href="/instellingen/bewaren">{text.toCopy}</ButtonLink>
      </EmptyState>
      <p>{text.empty}</p>
    </StepScreen>
  );
}
