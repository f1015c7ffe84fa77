import { hasCrisisWords } from "../../../domain/safety/crisis-words.ts";
import { strings } from "../../strings/strings.ts";
import { Notice } from "../../ui/notice.tsx";
import { HelpLines } from "../blocks/help-lines.tsx";

/**
 * Shows whom to call beside a text that sounds heavy. The text stays where it is, unsent and uncounted, and so does the
 * person: calling leaves nothing that was being typed.
 */
export function CrisisNotice({ text }: { readonly text: string }) {
  if (!hasCrisisWords(text)) return null;
  const { crisisTitle, crisisBody } = strings.safety;
  return (
    <Notice tone="alert" title={crisisTitle} live>
      <p>{crisisBody}</p>
      <HelpLines ids={["113", "112"]} />
    </Notice>
  );
}
