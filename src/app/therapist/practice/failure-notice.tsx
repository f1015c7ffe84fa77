import { Notice } from "../../ui/notice.tsx";
import { failureText } from "./failure-text.ts";

/** Why something about the practice came to nothing; nothing as long as nothing did. */
export function FailureNotice({ failure }: { readonly failure: Parameters<typeof failureText>[0] | null }) {
  if (failure === null) return null;
  return (
    <Notice tone="alert" live>
      <p>{failureText(failure)}</p>
    </Notice>
  );
}
