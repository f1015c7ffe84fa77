import { exhaustive } from "../../../lib/exhaustive.ts";
import { copyStrings } from "../../strings/copy-strings.ts";
import type { StateTone } from "../../ui/state-head.tsx";
import type { ServerCopyStatus } from "../../vault/server-copy-status.ts";

type Description = {
  readonly tone: StateTone;
  readonly title: string;
  /** What is safe comes before what to do. */
  readonly body: readonly string[];
};

const text = copyStrings.serverCopy;

/** How the copy stands, in words. */
export function describeCopy(status: Exclude<ServerCopyStatus, { readonly type: "off" }>): Description {
  switch (status.type) {
    case "starting":
      return { tone: "busy", title: text.stateTitle.starting, body: [text.safeHere, text.starting] };
    case "in-step":
      return { tone: "calm", title: text.stateTitle["in-step"], body: [text.inStep] };
    case "waiting":
      return {
        tone: status.reason === "full" ? "alert" : status.reason === "sending" ? "busy" : "waiting",
        title: text.unsentTitle(status.unsent),
        body: [text.safeHere, text.reason[status.reason]],
      };
    case "outdated":
      return {
        tone: "alert",
        title: text.stateTitle.outdated,
        body: [text.safeHere, ...text.outdated],
      };
    case "removed":
      return {
        tone: "alert",
        title: text.stateTitle.removed,
        body: [...text.removed, text.removedOther],
      };
    case "suspicious":
      return {
        tone: "alert",
        title: text.problemTitle[status.problem],
        body: [text.problem[status.problem], text.problemSafe, text.problemDo],
      };
    default:
      return exhaustive(status);
  }
}
