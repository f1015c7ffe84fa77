import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { usePeople } from "../../shared/people/use-people.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import { strings } from "../../strings/strings.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { CasePart, CaseProps } from "./case-props.ts";
import { NoCopy } from "./no-copy.tsx";
import { casePath, casesOf } from "./use-case.ts";

const screenByPart = {
  "": lazyScreen<CaseProps>(async () => (await import("./case-screen.tsx")).CaseScreen),
  delen: lazyScreen<CaseProps>(async () => (await import("./consent-screen.tsx")).ConsentScreen),
  gedeeld: lazyScreen<CaseProps>(async () => (await import("./shared/shared-screen.tsx")).SharedScreen),
  berichten: lazyScreen<CaseProps>(async () => (await import("./messages-screen.tsx")).MessagesScreen),
  logboek: lazyScreen<CaseProps>(async () => (await import("./log/log-screen.tsx")).LogScreen),
  stoppen: lazyScreen<CaseProps>(async () => (await import("./stop-screen.tsx")).StopScreen),
} as const satisfies Readonly<Record<CasePart, unknown>>;

type Props = { readonly index: number; readonly part: CasePart };

/** A place of one case, as soon as it is known which one that is. */
export function CasePlace({ index, part }: Props) {
  const used = usePeople();
  if (used.type === "loading") return null;
  if (used.type === "no-copy") return <NoCopy />;
  const { people } = used;
  const cases = casesOf(people.live.circles.value);
  const live = cases[index];
  if (live === undefined) return <NoCase />;
  const View = screenByPart[part];
  return <View people={people} live={live} base={casePath(cases, live.kept.space)} />;
}

function NoCase() {
  const text = peopleStrings.beside;
  return (
    <StepScreen title={text.therapists} back={{ href: "/naast-je", label: strings.shell.back }}>
      <EmptyState title={text.emptyTitle}>
        <p>{text.empty}</p>
      </EmptyState>
    </StepScreen>
  );
}
