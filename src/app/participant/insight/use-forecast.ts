import { useMemo } from "preact/hooks";
import { type Forecast, forecastUrges } from "../../../domain/insight/forecast/forecast-urges.ts";
import { dateToMinute } from "../../../domain/urge/minute-of-day.ts";
import { urgeType } from "../../vault/tools/urges.ts";
import { useApp } from "../app-model.tsx";

/** What the own log says of the coming days. A day counts as logged when anything was written about it. */
export function useForecast(): Forecast {
  const { data, today, now } = useApp();
  const checkIns = data.checkIns.value;
  const urges = data.records(urgeType);
  const day = today();
  const minute = dateToMinute(now());
  return useMemo(() => {
    const felt = urges.map(({ value }) => value);
    const loggedDays = new Set([...checkIns.map((checkIn) => checkIn.day), ...felt.map((urge) => urge.day)]);
    return forecastUrges({ loggedDays, urges: felt }, day, minute);
  }, [checkIns, urges, day, minute]);
}
