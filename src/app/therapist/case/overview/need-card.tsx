import type { Need } from "../../../../domain/guidance/need.ts";
import { Notice } from "../../../ui/notice.tsx";
import { reasonToText } from "../../cases/need-text.ts";

/** Why this client stands where they stand in the list; nothing when there is no reason. */
export function NeedCard({ need: { reasons } }: { readonly need: Need }) {
  if (reasons.length === 0) return null;
  const isUrgent = reasons.some(({ type }) => type === "stop-rule" || type === "late-message");
  return (
    <Notice tone={isUrgent ? "alert" : "info"}>
      <p>{reasons.map(reasonToText).join(" ")}</p>
    </Notice>
  );
}
