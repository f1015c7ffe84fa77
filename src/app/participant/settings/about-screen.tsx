import { useEffect, useState } from "preact/hooks";
import type { ModuleBackground } from "../../../domain/programme/module.ts";
import { loadModuleBackgrounds, programmeSummaries } from "../../platform/programme-content.ts";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { ReleaseFacts } from "../../shared/settings/release-facts.tsx";
import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";

/** What this programme is, where its facts come from, and who has signed which text. */
export function AboutScreen() {
  const [backgroundById, setBackgrounds] = useState<Readonly<Record<string, ModuleBackground | undefined>>>(
    {},
  );
  useEffect(() => {
    loadModuleBackgrounds().then(setBackgrounds);
  }, []);
  const modules = programmeSummaries.flatMap(({ id, number, title }) => {
    const background = backgroundById[id];
    return background === undefined ? [] : [{ id, number, title, ...background }];
  });
  const text = securityStrings.about;
  return (
    <StepScreen title={text.title} back={{ href: "/instellingen", label: strings.shell.back }}>
      {text.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <ButtonLink href="/over/waarom" kind="quiet">
        {text.rationale}
      </ButtonLink>
      <ReleaseFacts />
      <h2>{text.signOff}</h2>
      {modules.map((module) => (
        <Card key={module.id}>
          <h3>
            {module.number} · {module.title}
          </h3>
          <p>
            {module.signedOffBy === null
              ? text.unsigned
              : text.signed(module.signedOffBy.name, module.signedOffBy.on)}
          </p>
          <p>
            {text.version} {module.version}
          </p>
          <details>
            <summary>{text.sources}</summary>
            <ul>
              {module.sources.map((source) => (
                <li key={source.id}>
                  <p>{source.claim}</p>
                  <p>
                    {source.url === undefined ? (
                      source.reference
                    ) : (
                      <a href={source.url} rel="noreferrer">
                        {source.reference}
                      </a>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        </Card>
      ))}
    </StepScreen>
  );
}
