import { useEffect, useState } from "preact/hooks";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { usePeople } from "../../../shared/people/use-people.ts";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import type { OpenedInvitation } from "../../../vault/people/accept-invitation.ts";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import { AnsweredInvitation } from "./answered-invitation.tsx";
import { InvitationAnswer } from "./invitation-answer.tsx";
import { InvitationFailed, type InvitationTrouble } from "./invitation-failed.tsx";

const text = peopleStrings.invitation;

type State =
  | { readonly type: "opening" }
  | { readonly type: "failed"; readonly trouble: InvitationTrouble }
  | { readonly type: "opened"; readonly opened: OpenedInvitation }
  | { readonly type: "answered"; readonly mailbox: string; readonly circle: string };

/** What the link offers, fetched and held against the link itself; and from the answer on, the six words. */
export function InvitationOffer({ code }: { readonly code: string }) {
  const used = usePeople();
  return used.type === "ready" ? <Offer people={used.people} code={code} /> : <Opening />;
}

function Offer({ people, code }: { readonly people: PeopleActions; readonly code: string }) {
  const [state, setState] = useState<State>({ type: "opening" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void open(people, code).then((found) => {
      if (isCurrent) setState(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [people, code, tries]);
  switch (state.type) {
    case "opening":
      return <Opening />;
    case "failed":
      return (
        <InvitationFailed
          trouble={state.trouble}
          onAgain={() => {
            setState({ type: "opening" });
            setTries(tries + 1);
          }}
        />
      );
    case "opened":
      return (
        <InvitationAnswer
          people={people}
          opened={state.opened}
          onAnswered={(mailbox, circle) => setState({ type: "answered", mailbox, circle })}
          onTrouble={(trouble) => setState({ type: "failed", trouble })}
        />
      );
    case "answered":
      return <AnsweredInvitation people={people} mailbox={state.mailbox} circle={state.circle} />;
  }
}

/** Whoever answered this link before goes on where they were, whatever the server has of it now. */
async function open(people: PeopleActions, code: string): Promise<State> {
  const kept = people.invitations().find((one) => one.code === code && one.part === "answer");
  if (kept !== undefined) return { type: "answered", mailbox: kept.mailbox, circle: kept.circle };
  const opened = await people.openInvitation(code);
  return opened.ok
    ? { type: "opened", opened: opened.value }
    : { type: "failed", trouble: opened.error.type };
}

function Opening() {
  return (
    <StepScreen title={text.intro.title}>
      <p role="status">{text.opening}</p>
      <ProgressBar label={text.opening} />
    </StepScreen>
  );
}
