import { practiceOf } from "../../shared/people/practice-of.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import { Notice } from "../../ui/notice.tsx";
import type { CaseProps } from "./case-props.ts";

/** Whom to call when it can't wait, in the practice's own words. Nothing where it says nothing. */
export function PracticeHelpLine(props: Pick<CaseProps, "people" | "live">) {
  const { title, helpLine } = practiceOf(props.people, props.live.kept);
  if (helpLine === "" || props.live.kept.isEnded) return null;
  return (
    <Notice tone="info">
      <p>
        {peopleStrings.beside.helpLine(title)} {helpLine}
      </p>
    </Notice>
  );
}
