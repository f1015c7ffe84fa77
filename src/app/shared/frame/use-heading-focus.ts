import { useEffect } from "preact/hooks";
import { useHome } from "../home-model.ts";

/** So that a screen reader and the Tab key begin where the new screen begins, however it came there. */
export function useHeadingFocus(title: string): void {
  const { headingFocus, router } = useHome();
  const path = router.path.value;
  useEffect(() => headingFocus.moveTo(document), [headingFocus, title, path]);
}
