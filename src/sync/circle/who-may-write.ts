import type { CircleKind, CircleRole } from "../../crypto/circle-version.ts";

/** The circle's own space, or that of its messages. */
export type CircleSide = "own" | "messages";

/** Whoever owns a circle of care or of a buddy is the participant. */
export type Writer = "owner" | CircleRole;

type Kinds = Partial<Record<Writer, readonly string[]>>;

const written: Readonly<Record<CircleKind, Readonly<Record<CircleSide, Kinds>>>> = {
  care: {
    own: { owner: ["shared", "checkpoint"] },
    messages: {
      owner: ["message", "past", "done", "topic"],
      therapist: ["message", "feedback", "assignment", "agreement", "opened", "hand-over"],
      escrow: ["opened", "hand-over"],
    },
  },
  buddy: {
    own: { owner: ["signal", "checkpoint"] },
    messages: { owner: ["message", "past"], buddy: ["message", "opened", "leaving"] },
  },
  practice: {
    own: { lead: ["letter"], therapist: ["letter"] },
    messages: {},
  },
};

/** The whole of who may write what: a kind that does not stand here is written by nobody. */
export function mayWrite(circle: CircleKind, side: CircleSide, writer: Writer, kind: string): boolean {
  return written[circle][side][writer]?.includes(kind) ?? false;
}
