import { useEffect, useState } from "preact/hooks";
import type { AccessLogLine } from "../../../../domain/sharing/access-log.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { CasePart } from "../case-part.ts";
import { type LogNames, lineToRow } from "./log-row.ts";

type Read = { readonly lines: readonly AccessLogLine[]; readonly own: string } | "loading" | "failed";

const text = caseStrings.parts.log;

/** Who was given what, and who looked: what a therapist may see of it, which is what the participant sees too. */
export function LogPart({ circle, name, kept, view, people }: CasePart) {
  const [read, setRead] = useState<Read>("loading");
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([people.readAccessLog(circle), people.ownPerson()]).then(([log, own]) => {
      if (isCurrent) setRead(log.ok && own.ok ? { lines: log.value, own: own.value } : "failed");
    });
    return () => {
      isCurrent = false;
    };
  }, [people, circle, view]);
  if (read === "loading") return <p>{text.loading}</p>;
  if (read === "failed") {
    return (
      <Notice tone="info" live>
        <p>{text.failed}</p>
      </Notice>
    );
  }
  const names: LogNames = {
    own: read.own,
    participant: kept.root,
    participantName: name,
    others: view.names,
  };
  return (
    <Card>
      <h2>{text.title}</h2>
      <p>{text.intro}</p>
      <DataTable
        caption={text.title}
        head={[text.when, text.who, text.what]}
        rows={read.lines.toReversed().map((line) => lineToRow(line, names))}
      />
    </Card>
  );
}
