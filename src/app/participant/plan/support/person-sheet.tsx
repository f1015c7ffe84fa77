import { useState } from "preact/hooks";
import { phoneToDial, smsLink } from "../../../../domain/support/phone-number.ts";
import { ownHelpStrings } from "../../../strings/own-help-strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { CheckList } from "../../../ui/check-list.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { ItemView } from "../../../vault/participant-data.ts";
import { changeItemWith } from "../../../vault/tools/items.ts";
import { useApp } from "../../app-model.tsx";
import { ItemSheet } from "../item-sheet.tsx";

const text = ownHelpStrings.support.people;
const longestPhone = 40;

/** Somebody: a name or a letter, a number when there is one, and whether this is the buddy. */
export function PersonSheet({
  item,
  onClose,
}: {
  readonly item: ItemView | null;
  readonly onClose: () => void;
}) {
  const { data } = useApp();
  const [name, setName] = useState(item?.value.text ?? "");
  const [phone, setPhone] = useState(String(item?.value.values?.phone ?? ""));
  const [isBuddy, setBuddy] = useState(item?.value.values?.isBuddy === 1);
  const number = phone.trim();
  const dial = phoneToDial(number);
  const message = data.items("support", "message")[0]?.value.text ?? ownHelpStrings.support.message.standard;
  const values = { phone: number, isBuddy: isBuddy ? 1 : 0 };
  return (
    <ItemSheet
      title={item === null ? text.newTitle : text.editTitle}
      item={item}
      text={{ label: text.name, placeholder: text.namePlaceholder, value: name }}
      onText={setName}
      onSave={(words) =>
        item === null
          ? data.addItem("support", "person", words, values)
          : changeItemWith(data, item, words, values)
      }
      onClose={onClose}
      more={
        item !== null &&
        dial !== null && (
          <>
            <ButtonLink href={`tel:${dial}`} kind="quiet">
              {text.call(name)}
            </ButtonLink>
            <ButtonLink href={smsLink(dial, message)} kind="quiet">
              {text.message(name)}
            </ButtonLink>
          </>
        )
      }
    >
      <TextField
        label={text.phone}
        hint={text.phoneHint}
        error={number !== "" && dial === null ? text.phoneError : undefined}
        value={phone}
        maxLength={longestPhone}
        inputMode="tel"
        onInput={setPhone}
      />
      <CheckList
        name="buddy"
        legend={text.buddyLegend}
        options={[{ id: "buddy", label: text.isBuddy, hint: text.isBuddyHint }]}
        values={isBuddy ? ["buddy"] : []}
        onChange={(chosen) => setBuddy(chosen.length > 0)}
      />
    </ItemSheet>
  );
}
