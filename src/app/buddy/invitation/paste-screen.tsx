import { useState } from "preact/hooks";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";

const text = buddyStrings.invitation;

/** An app on the home screen keeps a storage of its own: a link that opens elsewhere comes in by hand. */
export function PasteScreen() {
  const { at, invitationCode } = useHome();
  const [link, setLink] = useState("");
  const [isWrong, setWrong] = useState(false);
  return (
    <StepScreen title={text.title} back={{ href: at("/"), label: strings.shell.back }}>
      <Form
        onSubmit={() => {
          setWrong(!invitationCode.take(link));
        }}
      >
        <p>{text.paste.intro}</p>
        <TextField
          label={text.paste.label}
          error={isWrong ? text.paste.wrong : undefined}
          autocomplete="off"
          value={link}
          onInput={setLink}
        />
        <Button type="submit">{text.paste.go}</Button>
      </Form>
    </StepScreen>
  );
}
