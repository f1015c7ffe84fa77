import { copyStrings } from "../../strings/copy-strings.ts";
import { Notice } from "../../ui/notice.tsx";

export type TroubleType = keyof typeof copyStrings.troubles;

type Props = { readonly trouble: { readonly type: TroubleType } | null };

/** What stood in the way, said where it was tried. Amber, because nothing was lost. */
export function TroubleNotice({ trouble }: Props) {
  return trouble === null ? null : (
    <Notice tone="alert" live>
      <p>{copyStrings.troubles[trouble.type]}</p>
    </Notice>
  );
}
