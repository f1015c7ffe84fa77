import { bytesToHex } from "../../../lib/bytes.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";

const text = peopleStrings.beside;

type Kept = LiveCircle["kept"];

/** What somebody in a case is called, by their signing key: as the practice says, or else by the practice. */
export function nameIn(kept: Kept, person: string): string {
  return kept.names[person] ?? text.somebody(kept.title);
}

/** The therapists of a case, in one phrase. Before the server has it, those that the participant wished. */
export function otherNames(kept: Kept, view: LiveCircle["view"] = null): string {
  const present = view?.circle.present.filter(({ role }) => role !== "escrow");
  const keys = present?.map(({ identity }) => bytesToHex(identity.verifyKey)) ?? Object.keys(kept.names);
  const names = keys.map((key) => nameIn(kept, key));
  if (names.length === 0) return text.nobody;
  return names.length === 1
    ? (names[0] ?? "")
    : `${names.slice(0, -1).join(", ")} ${text.and} ${names.at(-1)}`;
}
