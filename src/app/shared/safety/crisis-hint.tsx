import { hasCrisisWords } from "../../../domain/safety/crisis-words.ts";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** Shows the crisis card beside a text that sounds heavy. The text stays where it is: nothing is sent or counted. */
export function CrisisHint({ text }: { readonly text: string }) {
  if (!hasCrisisWords(text)) return null;
  const { crisisTitle, crisisBody, crisisLink } = strings.safety;
  return (
    <Notice tone="alert" title={crisisTitle} live>
      <p>{crisisBody}</p>
      <ButtonLink href="/hulp-nu#crisis">{crisisLink}</ButtonLink>
    </Notice>
  );
}
