import { lazyScreen } from "../lazy-screen.tsx";

const CrisisNotice = lazyScreen(async () => (await import("./crisis-notice.tsx")).CrisisNotice);

/** Stands under every field of own text. The words that it looks for load with the first letter that somebody types. */
export function CrisisHint({ text }: { readonly text: string }) {
  return text.trim() === "" ? null : <CrisisNotice text={text} />;
}
