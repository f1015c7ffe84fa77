import { Fragment } from "preact";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { rationaleStrings } from "../../strings/rationale-strings.ts";
import { strings } from "../../strings/strings.ts";

/** Why the programme is as it is: its maker's reasons, in plain words, with their sources. */
export function RationaleScreen() {
  const { title, parts, sourcesTitle, sources } = rationaleStrings;
  return (
    <StepScreen title={title} back={{ href: "/over", label: strings.shell.back }}>
      {parts.map((part) => (
        <Fragment key={part.title}>
          <h2>{part.title}</h2>
          {part.body.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Fragment>
      ))}
      <h2>{sourcesTitle}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </StepScreen>
  );
}
