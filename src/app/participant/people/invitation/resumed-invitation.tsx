import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { lazyScreen } from "../../../shared/lazy-screen.tsx";
import { useFirst } from "../../../shared/people/use-first.ts";
import { usePeople } from "../../../shared/people/use-people.ts";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { strings } from "../../../strings/strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
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
  return used.type === "no-copy" ? <NoInvitation /> : <FirstAnswer people={used.people} />;
}

/** What is said at its end, that the words differ above all, stays on the screen when the answer itself is gone. */
function FirstAnswer({ people }: { readonly people: PeopleActions }) {
  const kept = useFirst(people.invitations().find(({ part }) => part === "answer") ?? null);
  return kept === null ? (
    <NoInvitation />
  ) : (
    <AnsweredInvitation people={people} mailbox={kept.mailbox} circle={kept.circle} />
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
