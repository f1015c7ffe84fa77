import { useState } from "preact/hooks";
import { textToBytes } from "../../../../lib/bytes.ts";
import { downloadFile } from "../../../platform/download-file.ts";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { strings } from "../../../strings/strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { circleToAccessLog } from "../../../vault/people/circle-access-log.ts";
import { useApp } from "../../app-model.tsx";
import { CaseNotices } from "../case-notices.tsx";
import type { CaseProps } from "../case-props.ts";
import styles from "../people.module.css";
import { logToJson, logToText } from "./log-file.ts";
import { logSentences } from "./log-line.ts";
import { logMonth, logTime, logWeekday } from "./log-moment.ts";

const text = peopleStrings.accessLog;

/** Who was given what, who looked and when, and what was taken back: newest first, month by month. */
export function LogScreen({ people, live, base }: CaseProps) {
  const { today } = useApp();
  const [isDownloaded, setDownloaded] = useState(false);
  const { kept, view } = live;
  const practice = people.circles().find(({ space }) => space === kept.practice);
  const lines =
    view === null
      ? []
      : circleToAccessLog(view, { patient: kept.root, organisation: practice?.root ?? null });
  const months = [...Map.groupBy(lines.toReversed(), ({ atMs }) => logMonth(atMs))];
  const download = (ending: string, contentType: string, content: string): void => {
    downloadFile(`${text.fileName(today())}.${ending}`, contentType, textToBytes(content));
    setDownloaded(true);
  };
  return (
    <StepScreen title={text.title} kicker={kept.title} back={{ href: base, label: strings.shell.back }}>
      <p>{text.lead}</p>
      <CaseNotices live={live} news={[]} />
      {lines.length === 0 && <p>{text.empty}</p>}
      {months.map(([month, inMonth]) => (
        <section key={month}>
          <Card>
            <h2>{month}</h2>
            <ul class={styles.lines}>
              {inMonth.map((line, index) => (
                <li key={index}>
                  <p class={styles.soft}>{text.atTime(logWeekday(line.atMs), logTime(line.atMs))}</p>
                  <p>{logSentences(line, kept).join(" ")}</p>
                </li>
              ))}
            </ul>
          </Card>
        </section>
      ))}
      <p class={styles.soft}>{text.signed}</p>
      {lines.length > 0 && (
        <Card>
          <h2>{text.downloadTitle}</h2>
          <Button kind="quiet" onClick={() => download("txt", "text/plain", logToText(lines, kept))}>
            {text.text}
          </Button>
          <Button kind="quiet" onClick={() => download("json", "application/json", logToJson(lines, kept))}>
            {text.data}
          </Button>
          {isDownloaded && <p role="status">{text.downloaded}</p>}
          <Disclosure summary={text.fieldsTitle} look="plain">
            <p>{text.fieldsLead}</p>
            <FactList facts={Object.entries(text.fields).map(([name, value]) => ({ name, value }))} />
          </Disclosure>
        </Card>
      )}
    </StepScreen>
  );
}
