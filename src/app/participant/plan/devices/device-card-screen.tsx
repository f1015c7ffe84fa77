import { useState } from "preact/hooks";
import { type DnsFilter, dnsFilters } from "../../../../domain/measures/dns-filter.ts";
import { deviceCardStrings as text } from "../../../strings/device-card-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ChoiceList } from "../../../ui/choice-list.tsx";
import { LiveRegion } from "../../../ui/live-region.tsx";
import { StepList } from "../../../ui/step-list.tsx";
import { useApp } from "../../app-model.tsx";
import { ToolFrame } from "../tool-frame.tsx";
import { type DeviceCardId, deviceCardIds } from "./device-card-list.ts";
import { ProfileButton } from "./profile-button.tsx";

/** One device, step by step: on, off again, and what one had better know. */
export function DeviceCardScreen({ id }: { readonly id: DeviceCardId }) {
  const [filter, setFilter] = useState<DnsFilter>(firstFilter);
  const card = text.cards[id];
  const isFilter = deviceCardIds.filter.some((one) => one === id);
  return (
    <ToolFrame title={card.title} back={{ href: "/plan/measures/toestel", label: text.backToCards }}>
      <p>{card.intro}</p>
      {isFilter && (
        <ChoiceList
          name="dns-filter"
          legend={text.filterLegend}
          hint={text.filterHint}
          options={dnsFilters.map((one) => ({ id: one.id, label: one.name, hint: text.filters[one.id] }))}
          value={filter.id}
          onChange={(chosen) => setFilter(dnsFilters.find((one) => one.id === chosen) ?? filter)}
        />
      )}
      <Card>
        <h2>{text.stepsTitle}</h2>
        <StepList steps={card.steps(filter)} />
        {(id === "iphone" || id === "mac") && <ProfileButton filter={filter} />}
      </Card>
      <Card>
        <h2>{text.undoTitle}</h2>
        <StepList steps={card.undo} />
      </Card>
      <Card tone="foam">
        <h2>{text.knowTitle}</h2>
        <ul>
          {card.know.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <AddMeasure measure={card.measure} />
      <p>{text.checked}</p>
    </ToolFrame>
  );
}

/** Puts it among the measures, from today on; once is enough. */
function AddMeasure({ measure }: { readonly measure: string }) {
  const { data, today } = useApp();
  const isThere = data.items("measures", "measure").some(({ value }) => value.text === measure);
  return (
    <LiveRegion>
      {isThere ? (
        <p>{text.added}</p>
      ) : (
        <Button
          kind="quiet"
          onClick={() => void data.addItem("measures", "measure", measure, { startOn: today() })}
        >
          {text.add}
        </Button>
      )}
    </LiveRegion>
  );
}

function firstFilter(): DnsFilter {
  const [first] = dnsFilters;
  if (first === undefined) throw new Error("there is no filter");
  return first;
}
