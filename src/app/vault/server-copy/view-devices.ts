import { type DeviceId, deviceIdToHex } from "../../../crypto/keys.ts";
import { isCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { areBytesEqual } from "../../../lib/bytes.ts";
import type { Members } from "../../../sync/members/read-members.ts";
import type { DeviceView } from "../server-copy.ts";

/** Who belongs, for people, in the order in which they came. */
export function viewDevices({ list, content }: Members, own: DeviceId): readonly DeviceView[] {
  return list.present.map(({ kind, deviceId }) => {
    const id = deviceIdToHex(deviceId);
    const since = content.sinceByDevice.get(id) ?? "";
    return {
      id,
      name: content.nameByDevice.get(id) ?? "",
      since: isCalendarDay(since) ? since : null,
      isThis: areBytesEqual(deviceId, own),
      isRecoveryWords: kind === "recovery",
    };
  });
}
