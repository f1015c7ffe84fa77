import { useEffect, useState } from "preact/hooks";
import type { ExportFile } from "../../../../domain/export/export-file.ts";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { strings } from "../../../strings/strings.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useApp } from "../../app-model.tsx";
import { ownWord } from "../../module/own-word.ts";
import { CaseNotices } from "../case-notices.tsx";
import type { CaseProps } from "../case-props.ts";
import styles from "../people.module.css";
import { readShared } from "./read-shared.ts";
import { SharedAnswers } from "./shared-answers.tsx";
import { SharedList } from "./shared-list.tsx";
import { sharedSections } from "./shared-sections.ts";

const text = peopleStrings.sharedView;

/** Literally what stands at the server for the therapist, read back from there and drawn as in an own export. */
export function SharedScreen({ live, base }: CaseProps) {
  const { data } = useApp();
  const { kept, view } = live;
  const shared = view?.shared;
  const word = ownWord(data);
  const [file, setFile] = useState<ExportFile | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (shared !== undefined)
      void readShared(shared, word).then((read) => {
        if (isCurrent) setFile(read);
      });
    return () => {
      isCurrent = false;
    };
  }, [shared, word]);
  return (
    <StepScreen title={text.title} kicker={kept.title} back={{ href: base, label: strings.shell.back }}>
      <p>{text.lead}</p>
      <CaseNotices live={live} news={[]} />
      {shared?.length === 0 && (
        <EmptyState title={peopleStrings.beside.seesNothing}>
          <p>{text.empty}</p>
        </EmptyState>
      )}
      {file !== null && (
        <>
          {sharedSections(file).map((section) => (
            <SharedList key={section.title} section={section} />
          ))}
          {file.modules.map((module) => (
            <SharedAnswers key={module.id} module={module} />
          ))}
        </>
      )}
      {shared !== undefined && shared.length > 0 && (
        <>
          <p>{text.goesSoon}</p>
          <Disclosure summary={text.raw}>
            <p>{text.rawHint}</p>
            <pre class={styles.raw}>
              {JSON.stringify(
                shared.map(({ values }) => values),
                null,
                2,
              )}
            </pre>
          </Disclosure>
        </>
      )}
    </StepScreen>
  );
}
