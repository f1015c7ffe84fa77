import { insightStrings } from "../../strings/insight-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useApp } from "../app-model.tsx";
import { toolPath } from "../paths.ts";
import { riskLines } from "./risk-lines.ts";
import { RiskList } from "./risk-list.tsx";
import { useForecast } from "./use-forecast.ts";

const text = insightStrings.forecast;

/** What the log says of the coming days, also when that is nothing or not yet anything. */
export function ComingDaysCard() {
  const { today } = useApp();
  const forecast = useForecast();
  if (forecast.type !== "risks") {
    return (
      <Card tone="foam">
        <h2>{text.insightTitle}</h2>
        <p>{forecast.type === "even" ? text.even : text.tooLittle(forecast.days, forecast.urges)}</p>
      </Card>
    );
  }
  return (
    <Card tone="alert">
      <h2>{text.insightTitle}</h2>
      <RiskList lines={riskLines(forecast.risks, today())} />
      <p>{text.how}</p>
      <ButtonLink href={toolPath("measures")} kind="quiet">
        {text.measures}
      </ButtonLink>
    </Card>
  );
}
