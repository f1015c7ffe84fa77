import { Fragment } from "preact";
import { deviceCardStrings as text } from "../../../strings/device-card-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { LinkRow } from "../../../ui/link-row.tsx";
import { ToolFrame } from "../tool-frame.tsx";
import { deviceCardIds } from "./device-card-list.ts";

/** Per device how a measure is set up, and what a filter can and can not do. */
export function DeviceCardsScreen() {
  return (
    <ToolFrame title={text.title} back={{ href: "/plan/measures", label: text.back }}>
      <p>{text.intro}</p>
      {(["filter", "other"] as const).map((group) => (
        <Fragment key={group}>
          <h2>{group === "filter" ? text.filtersTitle : text.otherTitle}</h2>
          <Card>
            {deviceCardIds[group].map((id) => (
              <LinkRow
                key={id}
                href={`/plan/measures/toestel/${id}`}
                label={text.cards[id].title}
                detail={text.cards[id].detail}
              />
            ))}
          </Card>
        </Fragment>
      ))}
      <Card tone="foam">
        <h2>{text.honestTitle}</h2>
        {text.honest.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Card>
      <Card>
        <h2>{text.sourcesTitle}</h2>
        <p>{text.checked}</p>
        <ul>
          {text.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </Card>
    </ToolFrame>
  );
}
