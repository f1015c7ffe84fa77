import type { CircleEvent } from "../../../crypto/circle.ts";
import { type AccessLogLine, type SharingEvent, toAccessLog } from "../../../domain/sharing/access-log.ts";
import { bytesToHex } from "../../../lib/bytes.ts";
import type { CircleView } from "./joined-circle.ts";

/** Who was given what and when, and who opened it, of what this device has of a circle; oldest first. */
export function circleToAccessLog(
  { circle, opened }: Pick<CircleView, "circle" | "opened">,
  names: { readonly patient: string; readonly organisation: string | null },
): readonly AccessLogLine[] {
  const roleByPerson = new Map<string, string>();
  const said = circle.events.map((event) => toSharingEvent(event, roleByPerson));
  const seen = opened.map(
    ({ author, atMs }): SharingEvent => ({
      type: "opened",
      atMs,
      person: author,
      role: roleByPerson.get(author) ?? "",
    }),
  );
  const events = [...said, ...seen].toSorted((left, right) => left.atMs - right.atMs);
  return toAccessLog(events, names);
}

function toSharingEvent({ change, atMs }: CircleEvent, roleByPerson: Map<string, string>): SharingEvent {
  if (change.type === "consent") return { type: "consent", atMs, kinds: change.kinds };
  if (change.type === "remove") {
    const person = bytesToHex(change.verifyKey);
    return { type: "removed", atMs, person, role: roleByPerson.get(person) ?? "" };
  }
  const person = bytesToHex(change.member.identity.verifyKey);
  roleByPerson.set(person, change.member.role);
  return { type: "admitted", atMs, person, role: change.member.role };
}
