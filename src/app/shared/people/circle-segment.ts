/**
 * By which a circle is named in an address: the beginning of its id, enough to tell apart the few that one person has.
 * A whole id stands in no address, because an address may end up in the log of a proxy.
 */
export function circleSegment(space: string): string {
  return space.slice(0, 8);
}

export function isSegmentOf(segment: string, space: string): boolean {
  return segment !== "" && circleSegment(space) === segment;
}
