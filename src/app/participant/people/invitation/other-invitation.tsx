import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { strings } from "../../../strings/strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";

const text = peopleStrings.invitation;

const roles = {
  buddy: { title: text.forBuddyTitle, body: text.forBuddy, go: text.toBuddy, path: "/buddy/uitnodiging" },
  colleague: {
    title: text.forColleagueTitle,
    body: text.forColleague,
    go: text.toDesk,
    path: "/praktijk/uitnodiging",
  },
} as const;

/** The link of a buddy or a colleague, opened where participants open theirs: it goes on in the app of that role. */
export function OtherInvitation({
  kind,
  code,
}: {
  readonly kind: "buddy" | "colleague";
  readonly code: string;
}) {
  const { title, body, go, path } = roles[kind];
  return (
    <StepScreen title={title}>
      <p>{body}</p>
      <ButtonLink href={`${path}#${code}`}>{go}</ButtonLink>
    </StepScreen>
  );
}

export function UnknownInvitation() {
  return (
    <StepScreen title={text.unknownTitle}>
      <p>{text.unknown}</p>
      <ButtonLink href="/" kind="quiet">
        {strings.shell.toStart}
      </ButtonLink>
    </StepScreen>
  );
}
