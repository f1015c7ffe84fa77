import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { OpenInvitationFailure } from "../../../vault/people/accept-invitation.ts";
import { useApp } from "../../app-model.tsx";

const text = peopleStrings.invitation;

export type InvitationTrouble = OpenInvitationFailure["type"];

type Said = keyof typeof text.failures;

const saidByTrouble: Readonly<Record<InvitationTrouble, Said>> = {
  gone: "gone",
  "no-invitation": "other",
  "wrong-inviter": "wrong-inviter",
  "not-in-practice": "not-in-practice",
  "refused-circle": "refused",
  conflict: "conflict",
  malformed: "other",
  "unknown-format": "outdated",
  outdated: "outdated",
  offline: "offline",
  busy: "busy",
  "storage-full": "storage",
  "storage-failed": "storage",
  "no-circle": "other",
  "access-denied": "not-in-practice",
  "space-gone": "not-in-practice",
};

/** Somebody may stand in between: said loudly, and there is nothing to try again. */
const loud: ReadonlySet<Said> = new Set(["wrong-inviter", "refused", "not-in-practice"]);
const mayWorkLater: ReadonlySet<Said> = new Set(["offline", "busy", "storage", "other"]);

type Props = { readonly trouble: InvitationTrouble; readonly onAgain: () => void };

/** Why an invitation came to nothing, and the way on. */
export function InvitationFailed({ trouble, onAgain }: Props) {
  const { invitationCode, router } = useApp();
  const said = saidByTrouble[trouble];
  const leave = (): void => {
    if (!mayWorkLater.has(said)) invitationCode.forget();
    router.go("/naast-je");
  };
  const { title, body } = text.failures[said];
  return (
    <StepScreen title={title}>
      {loud.has(said) ? (
        <Notice tone="error" live>
          <p>{body}</p>
        </Notice>
      ) : (
        <p role="status">{body}</p>
      )}
      {mayWorkLater.has(said) && <Button onClick={onAgain}>{text.again}</Button>}
      <Button kind="quiet" onClick={leave}>
        {text.toPeople}
      </Button>
    </StepScreen>
  );
}
