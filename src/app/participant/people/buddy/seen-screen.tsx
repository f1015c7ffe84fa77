import { NotFoundScreen } from "../../../shared/frame/not-found-screen.tsx";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { BuddyView } from "../../../shared/people/buddy-view.tsx";
import { useMinute } from "../../../shared/people/use-minute.ts";
import { buddyViewStrings } from "../../../strings/buddy-view-strings.ts";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useApp } from "../../app-model.tsx";
import { buddyPath } from "./buddy-path.ts";
import { useOwnBuddy } from "./use-own-buddy.ts";

const text = ownBuddyStrings;

/** The buddy's own screen, out of what the server has for them: what they see, and nothing beside it. */
export function SeenScreen({ segment }: { readonly segment: string }) {
  const { now } = useApp();
  const nowMs = useMinute(now);
  const used = useOwnBuddy(segment);
  if (used.type === "loading") return null;
  if (used.type === "none") return <NotFoundScreen />;
  const { people, live } = used;
  const { title: buddy, ownName } = live.kept;
  return (
    <StepScreen title={text.seen.title(buddy)} back={{ href: buddyPath(live.kept.space), label: text.back }}>
      <Notice tone="info">
        <p>{text.seen.intro}</p>
      </Notice>
      <h2>{buddyViewStrings.title(ownName)}</h2>
      <BuddyView
        name={ownName}
        signal={people.readSignal(live.view?.signal ?? null)}
        signalAtMs={live.view?.signalAtMs ?? null}
        nowMs={nowMs}
        unread={0}
        acts={null}
      />
    </StepScreen>
  );
}
