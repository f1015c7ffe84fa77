/** What the server tells of a space while somebody watches it. */
export type HeadNews = {
  /** The space has everything up to this seq. */
  readonly seq: number;
  /** Open watches of this space that the server knows of, this one among them. */
  readonly watchers: number;
};
