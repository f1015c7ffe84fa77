import { useState } from "preact/hooks";
import type { Tool } from "../../../domain/programme/exercise.ts";
import type { ItemView } from "../../vault/participant-data.ts";
import { useApp } from "../app-model.tsx";
import { ItemSheet } from "./item-sheet.tsx";

type Props = {
  readonly tool: Tool;
  readonly slot: string;
  readonly item: ItemView | null;
  readonly title: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly onClose: () => void;
};

/** A thing in a tool that is nothing but its words. */
export function TextSheet({ tool, slot, item, title, label, placeholder, onClose }: Props) {
  const { data } = useApp();
  const [words, setWords] = useState(item?.value.text ?? "");
  return (
    <ItemSheet
      title={title}
      item={item}
      text={{ label, ...(placeholder === undefined ? {} : { placeholder }), value: words }}
      onText={setWords}
      onSave={(text) => (item === null ? data.addItem(tool, slot, text) : data.changeItem(item.id, { text }))}
      onClose={onClose}
    />
  );
}
