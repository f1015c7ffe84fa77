import type { CircleKind, CircleRole } from "../../crypto/circle-version.ts";

/** The circle's own space, or that of its messages. */
export type CircleSide = "own" | "messages";

/** Whoever owns a circle of care or of a buddy is the participant. */
export type Writer = "owner" | CircleRole;

const written: Readonly<Record<CircleSide, Partial<Record<Writer, readonly string[]>>>> = {
  own: {
    owner: ["shared", "signal", "checkpoint"],
  },
  messages: {
    owner: ["message", "past"],
    therapist: ["message", "feedback", "assignment", "opened", "hand-over"],
    buddy: ["message", "opened", "leaving"],
  },
};
const writtenInPractice: readonly string[] = ["letter"];

/** The whole of who may write what: a kind that does not stand here is written by nobody. */
export function mayWrite(circle: CircleKind, side: CircleSide, writer: Writer, kind: string): boolean {
  if (circle === "practice")
    return (
      side === "own" && (writer === "lead" || writer === "therapist") && writtenInPractice.includes(kind)
    );
  if (circle === "buddy" && kind === "shared") return false;
  return written[side][writer]?.includes(kind) ?? false;
}
