import { useState } from "preact/hooks";
import { type CalendarDay, isCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { CheckIn } from "../../../domain/check-in/check-in.ts";
import { NotFoundScreen } from "../../shared/frame/not-found-screen.tsx";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useApp } from "../app-model.tsx";
import { TopicTick } from "../given/topic-tick.tsx";
import { CheckInForm } from "../today/check-in-form.tsx";
import { dayToText } from "../today/day-text.ts";

/** One day of the diary by its address; without one, today. A day that has yet to come can't be filled in. */
export function CheckInScreen({ day }: { readonly day: string | null }) {
  const { today } = useApp();
  const wanted = day ?? today();
  if (!isCalendarDay(wanted) || wanted > today()) return <NotFoundScreen />;
  return <OneDay key={wanted} day={wanted} />;
}

function OneDay({ day }: { readonly day: CalendarDay }) {
  const { data } = useApp();
  const [saved, setSaved] = useState<CheckIn | null>(null);
  const isFilledIn = data.checkIns.value.some((checkIn) => checkIn.day === day);
  const text = strings.checkIn;
  return (
    <StepScreen
      kicker={text.title}
      title={dayToText(day, "long")}
      back={{ href: "/dagboek", label: strings.shell.back }}
    >
      {saved === null ? (
        <>
          <p>{text.intro}</p>
          <CheckInForm day={day} onSaved={setSaved} />
          {isFilledIn && <TopicTick about={{ type: "day", day }} />}
        </>
      ) : (
        <>
          <p role="status">{text.saved}</p>
          {saved.onCourse === "no" && (
            <Notice tone="calm" title={text.afterSlipTitle}>
              <p>{text.afterSlip}</p>
              <ButtonLink href="/hulp-nu#uitglijder" kind="quiet">
                {text.afterSlipLink}
              </ButtonLink>
            </Notice>
          )}
          <TopicTick about={{ type: "day", day }} />
          <ButtonLink href="/vandaag">{text.done}</ButtonLink>
        </>
      )}
    </StepScreen>
  );
}
