/** What the server tells of a space while somebody watches it. */
export type HeadNews = {
  /** The space has everything up to this seq. */
  readonly seq: number;
  /** Open watches of this space that the server knows of, this one among them. */
  readonly watchers: number;
};

/** The same of one of many spaces, by the hex of its id; `gone` when this person may not watch it any more. */
export type SpaceNews =
  | ({ readonly type: "head"; readonly space: string } & HeadNews)
  | { readonly type: "gone"; readonly space: string };
