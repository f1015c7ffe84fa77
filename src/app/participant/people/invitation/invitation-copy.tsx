import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { CopyOff } from "../../../shared/server-copy/copy-off.tsx";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { Notice } from "../../../ui/notice.tsx";

const text = peopleStrings.invitation.copy;

/** Keys to what others are given must not live on one device: why, and then the same as in the settings. */
export function InvitationCopy() {
  return (
    <StepScreen title={text.title} kicker={text.kicker}>
      <Notice tone="info">
        <p>{text.why}</p>
      </Notice>
      <CopyOff />
    </StepScreen>
  );
}
