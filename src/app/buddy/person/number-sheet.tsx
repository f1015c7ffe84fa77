import { useState } from "preact/hooks";
import { phoneToDial } from "../../../domain/support/phone-number.ts";
import { useHome } from "../../shared/home-model.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { keepPhone, phoneOf } from "../../vault/people/buddy-contact.ts";

const text = buddyStrings.person.number;
const longestPhone = 40;

type Props = { readonly circle: string; readonly name: string; readonly onClose: () => void };

/** A number to call, kept by the buddy alone. */
export function NumberSheet({ circle, name, onClose }: Props) {
  const { data } = useHome();
  const [phone, setPhone] = useState(() => phoneOf(data, circle));
  const [isWrong, setWrong] = useState(false);
  const save = async (): Promise<void> => {
    const typed = phone.trim();
    const wrong = typed !== "" && phoneToDial(typed) === null;
    setWrong(wrong);
    if (!wrong && (await keepPhone(data, circle, typed)).ok) onClose();
  };
  return (
    <Dialog open title={text.title} closeLabel={text.close} onClose={onClose}>
      <Form onSubmit={save}>
        <TextField
          label={text.label(name)}
          hint={text.hint}
          error={isWrong ? text.wrong : undefined}
          inputMode="tel"
          maxLength={longestPhone}
          value={phone}
          onInput={setPhone}
        />
        <Button type="submit">{text.save}</Button>
      </Form>
    </Dialog>
  );
}
