/** What becomes of a lie, which `play` shows. */
export type Ending =
  /** The participant is told that something is wrong with the server, and loses nothing. */
  | "detected"
  /** It has no effect on what stands here, and asks nothing of anybody. */
  | "refused"
  /** It works; SECURITY.md says so in these words. */
  | { readonly limit: string };

export type EvilCase = {
  /** What the server does, as the end of "a server that …". */
  readonly name: string;
  readonly ends: Ending;
  readonly play: () => Promise<void>;
};

export type EvilArea = { readonly area: string; readonly cases: readonly EvilCase[] };
