import type { ComponentChildren } from "preact";
import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { SharedCase } from "../../../domain/guidance/shared-case.ts";
import type { Module } from "../../../domain/programme/module.ts";
import { useHome } from "../../shared/home-model.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { DataTable } from "../../ui/data-table.tsx";
import type { CasePart } from "../case/case-part.ts";
import { consentLead } from "../case/consent-lead.ts";
import { dayText, minuteText } from "../frame/day-text.ts";
import { exerciseLines } from "./exercise-lines.ts";
import { slotTitle } from "./fhir-text.ts";
import styles from "./paper.module.css";
import { SaidLines } from "./said-lines.tsx";

type Props = {
  readonly part: CasePart;
  readonly shared: SharedCase;
  readonly from: CalendarDay | null;
  readonly practice: string;
  readonly modules: ReadonlyMap<string, Module>;
};

const text = workStrings.summary;

/** What was shared, with its days and where it comes from, for the practice's own record. */
export function RecordPaper({ part, shared, from, practice, modules }: Props) {
  const { today } = useHome();
  return (
    <>
      <h2>{text.summaryTitle}</h2>
      <p class={styles.soft}>{text.sheetFor(part.name, text.madeOn(dayText(today(), "long")))}</p>
      {from !== null && <p>{text.period(dayText(from, "date"), dayText(today(), "date"))}</p>}
      <p>{text.source(practice)}</p>
      <p>{consentLead(part.read)}</p>
      <DiaryTable shared={shared} />
      <UrgeTable shared={shared} />
      <Analyses shared={shared} />
      <Exercises shared={shared} modules={modules} />
      <PlanLines shared={shared} />
      <SaidLines part={part} from={from} modules={modules} />
    </>
  );
}

type PartProps = { readonly shared: SharedCase };

function DiaryTable({ shared: { checkIns } }: PartProps) {
  const rows = checkIns.map(({ day, urge, mood, sleep, onCourse, note, behaviours = [] }) => [
    dayText(day, "short"),
    number(urge),
    number(mood),
    number(sleep),
    onCourse === null ? "" : text.course[onCourse],
    [...behaviours, note].filter((words) => words !== "").join(". "),
  ]);
  return <Table title={text.diary} head={text.diaryHead} rows={rows} />;
}

function UrgeTable({ shared: { urges } }: PartProps) {
  const rows = urges.map(({ day, minute, strength, after, ended, triggers, techniques, note }) => [
    dayText(day, "short"),
    minuteText(minute),
    number(strength),
    number(after),
    ended === null ? "" : text.ended[ended],
    [...triggers, ...techniques, note].filter((words) => words !== "").join(". "),
  ]);
  return <Table title={text.urges} head={text.urgesHead} rows={rows} />;
}

function Analyses({ shared: { slips } }: PartProps) {
  return (
    <Section title={text.analyses} isEmpty={slips.length === 0}>
      {slips.map(({ id, value }) => (
        <div key={id}>
          <h4>{text.analysisOn(dayText(value.day, "long"))}</h4>
          <dl>
            <Answer question={text.analysis.behaviours} lines={value.behaviours} />
            <Answer question={text.analysis.chain} lines={value.links.map((link) => link.text)} />
            <Answer question={text.analysis.missing} lines={[value.missing]} />
            <Answer question={text.analysis.worked} lines={[value.worked]} />
            <Answer question={text.analysis.learned} lines={[value.learned]} />
            <Answer question={text.analysis.change} lines={[value.change]} />
          </dl>
        </div>
      ))}
    </Section>
  );
}

function Exercises({ shared: { answers }, modules }: PartProps & Pick<Props, "modules">) {
  const known = answers.flatMap((given) => {
    const lines = exerciseLines(given, modules);
    return lines === null ? [] : [{ given, ...lines }];
  });
  return (
    <Section title={text.exercises} isEmpty={known.length === 0}>
      {known.map(({ given, title, items }) => (
        <div key={`${given.module}/${given.exercise}`}>
          <h4>{title}</h4>
          {given.savedOn !== null && <p>{text.exerciseOn(dayText(given.savedOn, "date"))}</p>}
          <dl>
            {items.map(({ field, question, lines }) => (
              <Answer key={field} question={question} lines={lines} />
            ))}
          </dl>
        </div>
      ))}
    </Section>
  );
}

function PlanLines({ shared: { items, weeks } }: PartProps) {
  const textById = new Map(items.map(({ id, value }) => [id, value.text]));
  const linesOf = (tool: string) => items.filter(({ value }) => value.tool === tool);
  return (
    <>
      <Section title={text.plan} isEmpty={linesOf("prevention-plan").length === 0}>
        <ul>
          {linesOf("prevention-plan").map(({ id, value }) => (
            <li key={id}>
              {slotTitle(value.slot)}: {value.text}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text.measures} isEmpty={linesOf("measures").length + weeks.length === 0}>
        <ul>
          {linesOf("measures").map(({ id, value }) => (
            <li key={id}>{value.text}</li>
          ))}
          {weeks.map(({ item, monday, helped }) => (
            <li key={`${item} ${monday}`}>
              {text.week(
                dayText(monday, "date"),
                textById.get(item) ?? text.weekUnknown,
                text.course[helped],
              )}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Answer({ question, lines }: { readonly question: string; readonly lines: readonly string[] }) {
  const said = lines.filter((line) => line !== "");
  if (said.length === 0) return null;
  return (
    <>
      <dt class={styles.soft}>{question}</dt>
      {said.map((line, index) => (
        <dd class={styles.words} key={index}>
          {line}
        </dd>
      ))}
    </>
  );
}

type TableProps = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

function Table({ title, head, rows }: TableProps) {
  return (
    <Section title={title} isEmpty={rows.length === 0}>
      <DataTable caption={title} head={head} rows={rows} look="dense" />
    </Section>
  );
}

type SectionProps = {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
};

function Section({ title, isEmpty, children }: SectionProps) {
  if (isEmpty) return null;
  return (
    <>
      <h3>{title}</h3>
      {children}
    </>
  );
}

function number(value: number | null): string {
  return value === null ? "" : String(value);
}
