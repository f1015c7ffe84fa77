import { useEffect, useState } from "preact/hooks";
import { appVersion } from "../../platform/app-version.ts";
import { type ReleaseState, readReleaseState } from "../../platform/release-state.ts";
import { releaseStrings } from "../../strings/release-strings.ts";
import styles from "./release-facts.module.css";

/** Which app this is, so that somebody can compare it with what its makers published; and what was refused. */
export function ReleaseFacts() {
  const [state, setState] = useState<ReleaseState | null>(null);
  useEffect(() => {
    readReleaseState().then(setState);
  }, []);
  const text = releaseStrings.facts;
  return (
    <>
      <h2>{text.title}</h2>
      <p>
        {text.version} {state?.version ?? appVersion}
      </p>
      {state !== null && (
        <>
          <p>
            {text.hash} <code class={styles.hash}>{state.hash}</code>
          </p>
          <p>{state.isSigned ? text.signed : text.unsigned}</p>
          {state.refused !== null && <p>{text.refused[state.refused]}</p>}
        </>
      )}
    </>
  );
}
