import type { DiaryDay, DiaryUrge } from "../../../domain/diary/diary-months.ts";
import { splitAtTerms } from "../../../domain/diary/search-diary.ts";
import { diaryStrings } from "../../strings/diary-strings.ts";
import { Icon } from "../../ui/icon.tsx";
import { MarkedText } from "../../ui/marked-text.tsx";
import { Pill, type PillTone } from "../../ui/pill.tsx";
import { diaryDayPath } from "../paths.ts";
import { dayToText } from "../today/day-text.ts";
import { minuteToText } from "./clock-text.ts";
import styles from "./diary-screen.module.css";
import { urgePath } from "./urge-paths.ts";

type Props = {
  readonly day: DiaryDay;
  /** What was searched for; none when nothing was. */
  readonly terms: readonly string[];
};

const text = diaryStrings.diary;
const toneByCourse = { yes: "calm", partly: "calm", no: "alert" } as const satisfies Record<string, PillTone>;

/** One day of the diary: the day opens its check-in, and each urge its own screen. */
export function DiaryDayCard({ day: { day, checkIn, urges }, terms }: Props) {
  const course = checkIn?.onCourse ?? null;
  // Under the head of its month the number beside it says the rest.
  const [weekday = "", date = ""] = dayToText(day, "long").split(/(?= )(.*)/);
  const { urge = null, mood = null, sleep = null } = checkIn ?? {};
  const numbers = [
    urge === null ? null : text.urge(urge),
    mood === null ? null : text.mood(mood),
    sleep === null ? null : text.sleep(sleep),
  ].filter((part) => part !== null);
  return (
    <li class={styles.day}>
      <div class={styles.date} aria-hidden="true">
        <span class={styles.number}>{Number(day.slice(8))}</span>
        <span>{dayToText(day, "weekday")}</span>
      </div>
      <div class={styles.said}>
        <div class={styles.head}>
          <a class={styles.open} href={diaryDayPath(day)}>
            {weekday}
            <span class={terms.length === 0 ? "visually-hidden" : undefined}>{date}</span>
          </a>
          {course !== null && <Pill tone={toneByCourse[course]}>{text.course[course]}</Pill>}
        </div>
        {numbers.length > 0 && <p class={styles.numbers}>{numbers.join(" · ")}</p>}
        {checkIn?.behaviours !== undefined && checkIn.behaviours.length > 0 && (
          <p class={styles.numbers}>
            <Marked text={checkIn.behaviours.join(", ")} terms={terms} />
          </p>
        )}
        {checkIn !== null && checkIn.note.trim() !== "" && (
          <p class={styles.note}>
            <Marked text={checkIn.note} terms={terms} />
          </p>
        )}
        {urges.length > 0 && (
          <ul class={styles.urges}>
            {urges.map((each) => (
              <UrgeRow key={each.id} urge={each} terms={terms} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

type RowProps = { readonly urge: DiaryUrge; readonly terms: readonly string[] };

function UrgeRow({ urge: { id, value }, terms }: RowProps) {
  const ended = value.ended === null ? [] : [text.ended[value.ended]];
  const words = [...value.triggers, value.note].filter((part) => part.trim() !== "").join(" · ");
  return (
    <li>
      <a class={styles.urge} href={urgePath(id)}>
        <Icon name="wave" />
        <span>
          {[text.urgeAt(minuteToText(value.minute), value.strength), ...ended].join(" · ")}
          {words !== "" && (
            <span class={styles.words}>
              <Marked text={words} terms={terms} />
            </span>
          )}
        </span>
      </a>
    </li>
  );
}

function Marked({ text: whole, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  return <MarkedText pieces={splitAtTerms(whole, terms)} />;
}
