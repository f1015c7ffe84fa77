import { whatStays } from "../../../../domain/slip/what-stays.ts";
import { slipStrings } from "../../../strings/slip-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { slipType } from "../../../vault/tools/slips.ts";
import { urgeType } from "../../../vault/tools/urges.ts";
import { useApp } from "../../app-model.tsx";
import styles from "./slip.module.css";

const text = slipStrings.stays;

/** What a slip takes nothing from, in numbers that are never nought. */
export function WhatStays() {
  const { data } = useApp();
  const standing = whatStays({
    urges: data.records(urgeType).map(({ value }) => value),
    checkIns: data.checkIns.value,
    measures: data.items("measures", "measure").length,
    slips: data.records(slipType).map(({ value }) => value),
  });
  return (
    <Card tone="foam">
      <h2>{text.title}</h2>
      {standing.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <>
          <ul class={styles.stays}>
            {standing.map(({ what, count }) => (
              <li key={what}>
                <Icon name="check" />
                {text[what](count)}
              </li>
            ))}
          </ul>
          <p class={styles.soft}>{text.note}</p>
        </>
      )}
    </Card>
  );
}
