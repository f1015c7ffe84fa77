import { addDays } from "../../../domain/check-in/calendar-day.ts";
import { insightStrings } from "../../strings/insight-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useApp } from "../app-model.tsx";
import { toolPath } from "../paths.ts";
import styles from "./insight-screen.module.css";
import { riskLines } from "./risk-lines.ts";
import { RiskList } from "./risk-list.tsx";
import { useForecast } from "./use-forecast.ts";

const text = insightStrings.forecast;
const hiddenDays = 7;

/** A heads-up on the first screen, when the log points at a moment in the coming days; gone for a week when that is wished. */
export function ForecastCard() {
  const { data, today } = useApp();
  const forecast = useForecast();
  const hiddenUntil = data.settings.value.forecastHiddenUntil;
  if (forecast.type !== "risks" || (hiddenUntil !== undefined && today() < hiddenUntil)) return null;
  return (
    <Card tone="alert">
      <h2>{text.title}</h2>
      <RiskList lines={riskLines(forecast.risks, today())} />
      <p>{text.body}</p>
      <ButtonLink href={toolPath("measures")} kind="quiet">
        {text.measures}
      </ButtonLink>
      <div class={styles.ways}>
        <ButtonLink href="/hulp-nu" kind="plain">
          {text.helpNow}
        </ButtonLink>
        <Button
          kind="plain"
          onClick={() => data.changeSettings({ forecastHiddenUntil: addDays(today(), hiddenDays) })}
        >
          {text.hide}
        </Button>
      </div>
    </Card>
  );
}
