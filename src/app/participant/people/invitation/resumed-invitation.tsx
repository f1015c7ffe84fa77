import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { lazyScreen } from "../../../shared/lazy-screen.tsx";
import { usePeople } from "../../../shared/people/use-people.ts";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { strings } from "../../../strings/strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { useApp } from "../../app-model.tsx";

const AnsweredInvitation = lazyScreen(
  async () => (await import("./answered-invitation.tsx")).AnsweredInvitation,
);
const text = peopleStrings.invitation;

/** Without a link: an answer that was left before goes on at its six words; else where to begin. */
export function ResumedInvitation() {
  const { vault } = useApp();
  return vault.phase.value.type === "open" ? <KeptAnswer /> : <NoInvitation />;
}

function KeptAnswer() {
  const used = usePeople();
  if (used.type === "loading") return null;
  if (used.type === "no-copy") return <NoInvitation />;
  const kept = used.people.invitations().find(({ part }) => part === "answer");
  return kept === undefined ? (
    <NoInvitation />
  ) : (
    <AnsweredInvitation people={used.people} mailbox={kept.mailbox} circle={kept.circle} />
  );
}

function NoInvitation() {
  return (
    <StepScreen title={text.noneTitle}>
      <p>{text.none}</p>
      <ButtonLink href="/" kind="quiet">
        {strings.shell.toStart}
      </ButtonLink>
    </StepScreen>
  );
}
