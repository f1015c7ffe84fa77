import { agreedResponseDays } from "../../../domain/guidance/guidance-entries.ts";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { practiceOf } from "../../shared/people/practice-of.ts";
import { MessageThread } from "../../shared/people/thread.tsx";
import { peopleStrings } from "../../strings/people-strings.ts";
import { strings } from "../../strings/strings.ts";
import { CaseNotices } from "./case-notices.tsx";
import type { CaseProps } from "./case-props.ts";
import { nameIn, otherNames } from "./other-names.ts";
import { PracticeHelpLine } from "./practice-help-line.tsx";
import { SaveConversation } from "./save-conversation.tsx";

const text = peopleStrings.conversation;

/** The conversation with the therapist. */
export function MessagesScreen({ people, live, base }: CaseProps) {
  const { kept, view } = live;
  const entries = view?.messages ?? [];
  return (
    <StepScreen
      title={text.title}
      kicker={text.with(otherNames(kept, view))}
      back={{ href: base, label: strings.shell.back }}
    >
      <CaseNotices live={live} news={[]} />
      <MessageThread
        people={people}
        circle={kept.space}
        side="participant"
        own={kept.root}
        entries={entries}
        nameOf={(author) => nameIn(kept, author)}
        responseDays={agreedResponseDays(entries) ?? practiceOf(people, live.kept).responseDays}
        lookedAtMs={lastLookedAt(view)}
        canWrite={!kept.isEnded}
      />
      <PracticeHelpLine people={people} live={live} />
      <SaveConversation live={live} />
    </StepScreen>
  );
}

function lastLookedAt(view: CaseProps["live"]["view"]): number | null {
  const looked = view?.opened.map(({ atMs }) => atMs) ?? [];
  return looked.length === 0 ? null : Math.max(...looked);
}
