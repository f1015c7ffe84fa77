import { useState } from "preact/hooks";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Form } from "../../../ui/form.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import type { KeptCircle } from "../../../vault/people/circle-record.ts";

const text = ownBuddyStrings.rename;
const longestName = 40;

type Props = { readonly people: PeopleActions; readonly kept: KeptCircle; readonly onClose: () => void };

export function RenameSheet({ people, kept, onClose }: Props) {
  const [name, setName] = useState(kept.title);
  const [isEmpty, setEmpty] = useState(false);
  const save = async (): Promise<void> => {
    const typed = name.trim();
    setEmpty(typed === "");
    if (typed !== "" && (await people.renameCircle(kept.space, typed)).ok) onClose();
  };
  return (
    <Dialog open title={text.title} closeLabel={text.close} onClose={onClose}>
      <Form onSubmit={save}>
        <TextField
          label={text.label}
          error={isEmpty ? ownBuddyStrings.invite.empty : undefined}
          maxLength={longestName}
          value={name}
          onInput={setName}
        />
        <Button type="submit">{text.save}</Button>
      </Form>
    </Dialog>
  );
}
