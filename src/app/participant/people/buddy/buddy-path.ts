import { circleSegment } from "../../../shared/people/circle-segment.ts";

/** Where the screens of one buddy lie. */
export function buddyPath(space: string, place: "" | "/zien" | "/berichten" = ""): string {
  return `/naast-je/buddy/${circleSegment(space)}${place}`;
}

export const newBuddyPath = "/naast-je/buddy/nieuw";
