import { useState } from "preact/hooks";
import { ownHelpStrings } from "../../../strings/own-help-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { SortList } from "../../../ui/sort-list.tsx";
import type { ItemView } from "../../../vault/participant-data.ts";
import { moveDown, moveUp } from "../../../vault/tools/items.ts";
import { useApp } from "../../app-model.tsx";
import { TextSheet } from "../text-sheet.tsx";

type Props = {
  readonly slot: "technique" | "sleep";
  readonly texts: {
    readonly title: string;
    readonly add: string;
    readonly label: string;
    readonly placeholder: string;
  };
  /** What stands there while the list is empty. */
  readonly empty?: string;
};

const text = ownHelpStrings.ownHelp.list;

/** A list in one's own order: that is the order in which Hulp nu shows it. */
export function OwnListCard({ slot, texts, empty }: Props) {
  const { data } = useApp();
  const [open, setOpen] = useState<ItemView | "new" | null>(null);
  const items = data.items("help-now", slot);
  return (
    <Card>
      <h2>{texts.title}</h2>
      {items.length === 0 && empty !== undefined && <p>{empty}</p>}
      {items.length > 0 && (
        <SortList
          label={texts.title}
          rows={items.map(({ id, value }) => ({ id, text: value.text }))}
          editLabel={text.edit}
          upLabel={text.up}
          downLabel={text.down}
          placeText={text.place}
          onEdit={(id) => setOpen(items.find((item) => item.id === id) ?? null)}
          onMove={(id, by) => {
            const item = items.find((one) => one.id === id);
            if (item !== undefined) void (by === -1 ? moveUp(data, item) : moveDown(data, item));
          }}
        />
      )}
      <Button kind="plain" onClick={() => setOpen("new")}>
        <Icon name="plus" />
        {texts.add}
      </Button>
      {open !== null && (
        <TextSheet
          tool="help-now"
          slot={slot}
          item={open === "new" ? null : open}
          title={texts.title}
          label={texts.label}
          placeholder={texts.placeholder}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
