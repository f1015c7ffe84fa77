import { useState } from "preact/hooks";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { TextField } from "../../ui/text-field.tsx";
import type { Practice } from "../practice/use-practice.ts";
import { PracticeForm } from "./practice-form.tsx";

const text = practiceStrings.settings;

/** How colleagues and clients read this person. */
export function OwnNameCard({ practice }: { readonly practice: Practice }) {
  const { own } = practice;
  const [name, setName] = useState(own?.name ?? "");
  const isEmpty = name.trim() === "";
  const said = own === null || isEmpty ? null : { names: { [own.key]: name.trim() } };
  return (
    <PracticeForm practice={practice} title={text.you} said={said}>
      <TextField
        label={text.name}
        hint={text.nameHint}
        error={isEmpty ? practiceStrings.start.nameEmpty : undefined}
        maxLength={100}
        autocomplete="name"
        value={name}
        onInput={setName}
      />
    </PracticeForm>
  );
}
