/** One line of help. All of them stand in `content/help-lines.yaml`, bundled so that they work offline. */
export type HelpLine = {
  readonly id: string;
  readonly name: string;
  /** As dialled, digits only: the `tel:` link. */
  readonly dial: string;
  /** As shown. */
  readonly number: string;
  readonly alternative?: string | undefined;
  /** Whom it is for, one short sentence. */
  readonly about: string;
  readonly hours: string;
  readonly cost: string;
  /** Day on which somebody compared this line with its own site, YYYY-MM-DD. */
  readonly checkedOn: string;
  readonly source: string;
};
