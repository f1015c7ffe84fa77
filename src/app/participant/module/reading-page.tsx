import { useApp } from "../app-model.tsx";
import { moveOn } from "./move-on.ts";
import { type BlockParts, PageFrame, type PagePlace } from "./page-frame.tsx";

type Props = PagePlace & { readonly blocks: BlockParts };

/** A page without an exercise: it asks nothing and keeps nothing but the place. */
export function ReadingPage({ blocks, ...place }: Props) {
  const app = useApp();
  const goOn = (): void => void moveOn(app, place);
  return <PageFrame {...place} blocks={blocks} onNext={goOn} onRetry={goOn} />;
}
