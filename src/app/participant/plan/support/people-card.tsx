import { useState } from "preact/hooks";
import { ownHelpStrings } from "../../../strings/own-help-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { OpenList } from "../../../ui/open-list.tsx";
import { Pill } from "../../../ui/pill.tsx";
import type { ItemView } from "../../../vault/participant-data.ts";
import { useApp } from "../../app-model.tsx";
import { PersonSheet } from "./person-sheet.tsx";

const text = ownHelpStrings.support.people;

export function PeopleCard() {
  const { data } = useApp();
  const [open, setOpen] = useState<ItemView | "new" | null>(null);
  const people = data.items("support", "person");
  return (
    <Card>
      <h2>{text.title}</h2>
      {people.length > 0 && (
        <OpenList
          rows={people.map((item) => ({
            key: item.id,
            title: item.value.text,
            detail: String(item.value.values?.phone ?? "") || text.noPhone,
            mark: item.value.values?.isBuddy === 1 ? <Pill>{text.buddy}</Pill> : undefined,
            onOpen: () => setOpen(item),
          }))}
        />
      )}
      <Button kind="plain" onClick={() => setOpen("new")}>
        <Icon name="plus" />
        {text.add}
      </Button>
      {open !== null && <PersonSheet item={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </Card>
  );
}
