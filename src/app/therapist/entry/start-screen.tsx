import { useEffect, useState } from "preact/hooks";
import { longestTitle } from "../../../domain/guidance/practice-texts.ts";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { keepStart } from "../../vault/people/desk-start.ts";
import { useFoundingCode } from "./founding-code.ts";

const text = practiceStrings.start;
const longestName = 60;
const longestWork = 38;

type Props = { readonly kind: "found" | "join" };

/** The first step of a link: who somebody is. With it their vault begins, offline, and the code is kept in it. */
export function StartScreen({ kind }: Props) {
  const { invitationCode, at } = useHome();
  const foundingCode = useFoundingCode();
  const source = kind === "found" ? foundingCode : invitationCode;
  const code = source.code.value;
  const isOpen = useIsOpen(kind, code);
  if (code === null || isOpen === "refused") {
    return (
      <StepScreen title={text[kind].noCodeTitle} back={{ href: at("/"), label: strings.shell.back }}>
        <p>{isOpen === "refused" ? text[kind].refused : text[kind].noCode}</p>
        <p>{text[kind].ask}</p>
      </StepScreen>
    );
  }
  return (
    <WhoForm key={code} kind={kind} code={code} forget={source.forget} isOffline={isOpen === "offline"} />
  );
}

/** Asked before anybody sets up a desk for a link that is worth nothing. Who joins is told when they are in. */
function useIsOpen(kind: Props["kind"], code: string | null): "asking" | "open" | "refused" | "offline" {
  const { serverCopy } = useHome().vault;
  const [found, setFound] = useState<"asking" | "open" | "refused" | "offline">("asking");
  useEffect(() => {
    if (kind === "join" || code === null) return;
    let isCurrent = true;
    void serverCopy.isFoundingCodeOpen(code).then((answer) => {
      if (isCurrent) setFound(!answer.ok ? "offline" : answer.value ? "open" : "refused");
    });
    return () => {
      isCurrent = false;
    };
  }, [serverCopy, kind, code]);
  return found;
}

type FormProps = Props & {
  readonly code: string;
  readonly forget: () => void;
  readonly isOffline: boolean;
};

function WhoForm({ kind, code, forget, isOffline }: FormProps) {
  const { vault, data, router, at } = useHome();
  const [title, setTitle] = useState("");
  const [name, setName] = useState("");
  const [work, setWork] = useState("");
  const [isChecked, setChecked] = useState(false);
  const saving = useAttempt<{ readonly type: string }>();
  const lacksTitle = kind === "found" && title.trim() === "";
  const lacksName = name.trim() === "";
  const begin = async (): Promise<void> => {
    setChecked(true);
    if (lacksTitle || lacksName) return;
    const begun = await saving.run<unknown>(async () => {
      const made = await vault.create();
      if (!made.ok) return made;
      const whole = [name.trim(), work.trim()].filter((part) => part !== "").join(", ");
      return keepStart(data, { kind, code, title: title.trim(), name: whole, isDone: false });
    });
    if (!begun.ok) return;
    forget();
    router.replace(at("/"));
  };
  return (
    <StepScreen title={text[kind].title} kicker={text.step(1)}>
      <Form onSubmit={begin}>
        <p>{text[kind].intro}</p>
        {kind === "found" && (
          <TextField
            label={text.practice}
            hint={text.practiceHint}
            error={isChecked && lacksTitle ? text.practiceEmpty : undefined}
            maxLength={longestTitle}
            autocomplete="organization"
            value={title}
            onInput={setTitle}
          />
        )}
        <TextField
          label={text.name}
          hint={text.nameHint}
          error={isChecked && lacksName ? text.nameEmpty : undefined}
          maxLength={longestName}
          autocomplete="name"
          value={name}
          onInput={setName}
        />
        <TextField
          label={text.work}
          hint={text.workHint}
          maxLength={longestWork}
          autocomplete="organization-title"
          value={work}
          onInput={setWork}
        />
        {isOffline && (
          <Notice tone="info" live>
            <p>{text.offline}</p>
          </Notice>
        )}
        {saving.failure !== null && (
          <Notice tone="error" live>
            <p>{text.notKept}</p>
          </Notice>
        )}
        <Button type="submit" busy={saving.isBusy}>
          {text.go}
        </Button>
      </Form>
    </StepScreen>
  );
}
