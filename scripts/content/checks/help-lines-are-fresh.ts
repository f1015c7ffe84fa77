import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** 112 and 113 are always there, and somebody compared every line with its own site in the past year. */
export const helpLinesAreFresh: Check = (programme, today) => {
  const [first] = programme.helpLines;
  const missing = ["112", "113"]
    .filter((id) => !programme.helpLines.some((line) => line.id === id && line.dial === id))
    .flatMap((id) => (first ? [problemAt(placeIn(programme, first), `help line ${id} is missing`)] : []));
  const dated = programme.helpLines.flatMap((line) => {
    const place = placeIn(programme, line);
    if (line.checkedOn > today)
      return [problemAt(place, `${line.id} was checked in the future: ${line.checkedOn}`)];
    if (line.checkedOn >= yearBefore(today)) return [];
    return [problemAt(place, `${line.id} was last checked over a year ago: ${line.checkedOn}`)];
  });
  return [...missing, ...dated];
};

/** Days as YYYY-MM-DD sort as text, so 29 February needs no care. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
