import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { exercisePath } from "../paths.ts";

/** Back to the exercise that a line came from: its source begins with module and exercise. */
export function SourceLink({ source }: { readonly source: string | null }) {
  const [moduleId, exerciseId] = source?.split("/") ?? [];
  if (moduleId === undefined || exerciseId === undefined) return null;
  return (
    <ButtonLink href={exercisePath(moduleId, exerciseId)} kind="quiet">
      {strings.plan.source}
    </ButtonLink>
  );
}
