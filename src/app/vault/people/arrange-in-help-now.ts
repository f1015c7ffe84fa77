import type { ParticipantData, Saved } from "../participant-data.ts";
import { putNamed } from "../put-record.ts";

/** Whether this buddy may be asked from the help screen. In one write with what stands on that screen. */
export function arrangeInHelpNow(
  data: Pick<ParticipantData, "write">,
  circle: string,
  isInHelpNow: boolean,
): Saved {
  return data.write([putNamed(`circle|${circle}`, "keys-circle", { isInHelpNow })]);
}
