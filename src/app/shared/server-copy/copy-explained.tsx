import { copyStrings } from "../../strings/copy-strings.ts";
import { Card } from "../../ui/card.tsx";
import { StateHead } from "../../ui/state-head.tsx";

const { who, sees, lost } = copyStrings.serverCopy.explained;

/** What the copy is: who can read it, what the server sees all the same, and what if all is lost. */
export function CopyExplained() {
  return (
    <>
      <Card>
        <StateHead tone="quiet" icon="key" title={who.title} />
        <p>{who.body}</p>
      </Card>
      <Card>
        <StateHead tone="quiet" icon="show" title={sees.title} />
        <p>{sees.body}</p>
        <ul>
          {sees.list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{sees.address}</p>
      </Card>
      <Card>
        <StateHead tone="quiet" icon="words" title={lost.title} />
        <p>{lost.body}</p>
      </Card>
    </>
  );
}
