import { useState } from "preact/hooks";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import styles from "../people.module.css";
import type { SharedSection } from "./shared-sections.ts";

const text = peopleStrings.sharedView;
const atFirst = 7;
const more = 30;

/** One kind of data, a week of it at first. */
export function SharedList({ section }: { readonly section: SharedSection }) {
  const [count, setCount] = useState(atFirst);
  const left = section.entries.length - count;
  return (
    <Card>
      <h2>{section.title}</h2>
      <ul class={styles.lines}>
        {section.entries.slice(0, count).map(({ heading, lines }, index) => (
          <li key={index}>
            <p>
              <strong>{heading}</strong>
            </p>
            {lines.map((line, each) => (
              <p class={styles.own} key={each}>
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button kind="plain" onClick={() => setCount(count + more)}>
          {text.more(Math.min(left, more))}
        </Button>
      )}
    </Card>
  );
}
