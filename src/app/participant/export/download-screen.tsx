import { useState } from "preact/hooks";
import { checkNewSecret } from "../../../domain/safety/check-secret.ts";
import { Redacted } from "../../../lib/redacted.ts";
import { downloadFile } from "../../platform/download-file.ts";
import { sealWithPassphrase } from "../../platform/seal-with-passphrase.ts";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { exportStrings } from "../../strings/export-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useApp } from "../app-model.tsx";
import { type ExportForm, makeExport } from "./make-export.ts";

type Lock = "open" | "passphrase";
type Problem = "too-short" | "different";

const text = exportStrings.download;
const forms: readonly ExportForm[] = ["page", "data"];
const locks: readonly Lock[] = ["open", "passphrase"];

/** Gives somebody everything that they wrote, as a file of their own; with a passphrase if they want. */
export function DownloadScreen() {
  const app = useApp();
  const [form, setForm] = useState<ExportForm>("page");
  const [lock, setLock] = useState<Lock>("open");
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  if (app.vault.phase.value.type !== "open") return null;

  const download = async (): Promise<void> => {
    setFailed(false);
    const found = lock === "open" ? null : problemOf(first, second);
    setProblem(found);
    if (found !== null) return;
    setBusy(true);
    const file = await makeExport(app, form);
    if (lock === "open") {
      downloadFile(file.name, file.contentType, file.bytes);
      setMade(file.name);
    } else {
      const sealed = await sealWithPassphrase(file.bytes, new Redacted(first));
      const name = `${file.name}.age`;
      if (sealed.ok) downloadFile(name, "application/octet-stream", sealed.value);
      if (sealed.ok) setMade(name);
      else setFailed(true);
    }
    setBusy(false);
  };
  if (made !== null) return <MadeScreen file={made} onAgain={() => setMade(null)} />;
  return (
    <StepScreen title={text.title} back={{ href: "/instellingen", label: strings.shell.back }}>
      <p>{text.intro}</p>
      <Form onSubmit={download}>
        <ChoiceList
          name="export-form"
          legend={text.form}
          options={forms.map((id) => ({ id, ...text.forms[id] }))}
          value={form}
          onChange={(id) => setForm(forms.find((each) => each === id) ?? "page")}
        />
        <ChoiceList
          name="export-lock"
          legend={text.lock}
          options={locks.map((id) => ({ id, ...text.locks[id] }))}
          value={lock}
          onChange={(id) => setLock(locks.find((each) => each === id) ?? "open")}
        />
        {lock === "open" ? (
          <Notice tone="alert" title={text.openTitle}>
            <p>{text.openBody}</p>
          </Notice>
        ) : (
          <>
            <TextField
              type="password"
              autocomplete="new-password"
              label={text.passphrase}
              hint={text.passphraseHint}
              error={problem === "too-short" ? text.tooShort : undefined}
              value={first}
              onInput={setFirst}
            />
            <TextField
              type="password"
              autocomplete="new-password"
              label={text.passphraseAgain}
              error={problem === "different" ? text.different : undefined}
              value={second}
              onInput={setSecond}
            />
            <Notice tone="info" title={text.strengthTitle}>
              <p>{text.strength}</p>
            </Notice>
          </>
        )}
        {hasFailed && (
          <Notice tone="error" live>
            <p>{text.failed}</p>
          </Notice>
        )}
        <Button type="submit" busy={isBusy}>
          {isBusy && lock === "passphrase" ? text.busy : text.action}
        </Button>
      </Form>
    </StepScreen>
  );
}

function MadeScreen({ file, onAgain }: { readonly file: string; readonly onAgain: () => void }) {
  return (
    <StepScreen title={text.doneTitle} back={{ href: "/instellingen", label: strings.shell.back }}>
      <p>{text.doneFile(file)}</p>
      <p>{file.endsWith(".age") ? text.donePassphrase : text.doneOpen}</p>
      <ButtonLink href="/instellingen">{text.done}</ButtonLink>
      <Button kind="plain" onClick={onAgain}>
        {text.again}
      </Button>
    </StepScreen>
  );
}

function problemOf(first: string, second: string): Problem | null {
  if (checkNewSecret("phrase", first) !== null) return "too-short";
  return first === second ? null : "different";
}
