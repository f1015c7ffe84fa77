import { useEffect, useState } from "preact/hooks";
import { minutesLeft } from "../../../domain/programme/module-pages.ts";
import type { ProgrammeStep } from "../../../domain/programme/programme-steps.ts";
import { loadModule } from "../../platform/programme-content.ts";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useApp } from "../app-model.tsx";
import { answerLookup } from "../module/answer-lookup.ts";
import { modulePath } from "../paths.ts";

/** A step of the programme to begin or to go on with. */
export function StepCard({ step: { summary, page } }: { readonly step: ProgrammeStep }) {
  const app = useApp();
  const [minutes, setMinutes] = useState(summary.minutes);
  useEffect(() => {
    loadModule(summary.id).then((module) => {
      if (module !== null) setMinutes(minutesLeft(module, page, answerLookup(app)));
    });
  }, [app, summary, page]);
  const text = strings.today;
  const isNew = page === 0;
  return (
    <Card tone="deep">
      <p>{text.nextModule(summary.number, summary.title)}</p>
      <h2>{isNew ? text.nextTitle : text.resumeTitle}</h2>
      <p>{isNew ? text.nextBody(minutes) : text.resumeBody(minutes)}</p>
      <ButtonLink href={modulePath(summary.id, page)}>{isNew ? text.begin : text.resume}</ButtonLink>
    </Card>
  );
}
