export const earlierUrgePath = "/dagboek/trek/eerder";

/** By the id of the record, which says nothing. */
export function urgePath(id: string): string {
  return `/dagboek/trek/${id}`;
}
