import { slipStrings } from "../../strings/slip-strings.ts";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { sourceToSlip } from "../../vault/tools/slips.ts";
import { exercisePath } from "../paths.ts";
import { slipPath } from "./slip/slip-paths.ts";

/** Back to where a line came from: the exercise that its source begins with, or the slip that it was learnt from. */
export function SourceLink({ source }: { readonly source: string | null }) {
  const slip = sourceToSlip(source);
  if (slip !== null) {
    return (
      <ButtonLink href={slipPath(slip)} kind="quiet">
        {slipStrings.view.source}
      </ButtonLink>
    );
  }
  const [moduleId, exerciseId] = source?.split("/") ?? [];
  if (moduleId === undefined || exerciseId === undefined) return null;
  return (
    <ButtonLink href={exercisePath(moduleId, exerciseId)} kind="quiet">
      {strings.plan.source}
    </ButtonLink>
  );
}
