import { useState } from "preact/hooks";
import { isCalendarDay } from "../../../../domain/check-in/calendar-day.ts";
import { measureStrings as text } from "../../../strings/measure-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { MomentField } from "../../../ui/moment-field.tsx";
import { Scale } from "../../../ui/scale.tsx";
import { changeItemWith } from "../../../vault/tools/items.ts";
import { type MeasureView, measureWeeksOf } from "../../../vault/tools/measures.ts";
import { useApp } from "../../app-model.tsx";
import { dayLabel } from "../day-label.ts";
import { ItemSheet } from "../item-sheet.tsx";

type Props = { readonly view: MeasureView | null; readonly onClose: () => void };

/** One measure: what, from when on, what it costs, how it went in earlier weeks, and stopping or beginning again. */
export function MeasureSheet({ view, onClose }: Props) {
  const { data, today } = useApp();
  const [words, setWords] = useState(view?.item.value.text ?? "");
  const [startOn, setStartOn] = useState<string>(view === null ? today() : (view.measure.startOn ?? ""));
  const [effort, setEffort] = useState(view?.measure.effort ?? null);
  const stoppedOn = view?.measure.stoppedOn ?? null;
  const values = { startOn: isCalendarDay(startOn) ? startOn : null, effort };
  const keep = async (changes: Parameters<typeof changeItemWith>[3]): Promise<void> => {
    if (view === null) return;
    if ((await changeItemWith(data, view.item, words.trim(), { ...values, ...changes })).ok) onClose();
  };
  return (
    <ItemSheet
      title={view === null ? text.newTitle : text.sheetTitle}
      item={view?.item ?? null}
      text={{ label: text.text, placeholder: text.placeholder, value: words }}
      onText={setWords}
      onSave={(typed) =>
        view === null
          ? data.addItem("measures", "measure", typed, withoutNull(values))
          : changeItemWith(data, view.item, typed, values)
      }
      onClose={onClose}
      more={
        view !== null && (
          <Button
            kind="quiet"
            onClick={() =>
              void keep(stoppedOn === null ? { stoppedOn: today() } : { stoppedOn: null, startOn: today() })
            }
          >
            {stoppedOn === null ? text.stop : text.again}
          </Button>
        )
      }
    >
      {stoppedOn !== null && <p>{text.stopped(dayLabel(stoppedOn, "month"))}</p>}
      <MomentField type="date" label={text.startOn} value={startOn} onInput={setStartOn} />
      <Scale
        name="measure-effort"
        {...text.effortScale}
        min={1}
        max={5}
        value={effort}
        onChange={setEffort}
      />
      {view !== null && <History id={view.id} />}
    </ItemSheet>
  );
}

function History({ id }: { readonly id: string }) {
  const { data } = useApp();
  const weeks = measureWeeksOf(data)
    .filter(({ item }) => item === id)
    .toSorted((left, right) => (left.monday < right.monday ? 1 : -1));
  if (weeks.length === 0) return null;
  return (
    <div>
      <h3>{text.history}</h3>
      <ul>
        {weeks.map(({ monday, helped, choice }) => (
          <li key={monday}>
            {text.historyLine(dayLabel(monday, "month"), text.helpedWords[helped], text.choiceWords[choice])}
          </li>
        ))}
      </ul>
    </div>
  );
}

function withoutNull(
  values: Readonly<Record<string, string | number | null>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
