import { useMemo } from "preact/hooks";
import { readSharedCase, type SharedCase } from "../../../domain/guidance/shared-case.ts";
import type { CircleView } from "../../vault/people/joined-circle.ts";

/** Everything that is shared in a case, read once for each view of it. */
export function useSharedCase({ shared }: CircleView): SharedCase {
  return useMemo(() => readSharedCase(shared), [shared]);
}
