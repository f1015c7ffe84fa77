import { exhaustive } from "../../lib/exhaustive.ts";

/** Something that a signed list or a signed note of a reader says. People are the hex of their signing key. */
export type SharingEvent =
  | { readonly type: "admitted"; readonly atMs: number; readonly person: string; readonly role: string }
  | { readonly type: "removed"; readonly atMs: number; readonly person: string; readonly role: string }
  | { readonly type: "consent"; readonly atMs: number; readonly kinds: readonly string[] }
  | { readonly type: "opened"; readonly atMs: number; readonly person: string; readonly role: string };

/**
 * One line of "wie heeft gekeken", with the fields of NEN 7513:2018 (logging van acties op elektronische
 * patiëntdossiers) that exist here: what happened and when, who and as what, for whom, on whose behalf, to which data.
 */
export type AccessLogLine = {
  readonly event: "access-given" | "access-ended" | "data-given" | "data-withdrawn" | "opened";
  /** Milliseconds since 1970, by the clock of who signed it. */
  readonly atMs: number;
  /** The participant for what is given and withdrawn, the reader for what was opened. */
  readonly actor: string;
  readonly actorRole: string;
  /** Who was let in or shut out; `null` where the line is about data. */
  readonly person: string | null;
  /** As what they were let in; empty where that is not known. */
  readonly personRole: string | null;
  readonly organisation: string | null;
  readonly patient: string;
  /** Kinds of data: those that were given or withdrawn, or that could be read when it was opened. */
  readonly data: readonly string[];
  readonly basis: "consent";
};

/** `events` in the order in which they happened; the log has the same order. */
export function toAccessLog(
  events: readonly SharingEvent[],
  circle: { readonly patient: string; readonly organisation: string | null },
): readonly AccessLogLine[] {
  let shared: readonly string[] = [];
  return events.flatMap((event): readonly AccessLogLine[] => {
    const common = { ...circle, atMs: event.atMs, basis: "consent" } as const;
    const byPatient = { ...common, actor: circle.patient, actorRole: "participant" };
    switch (event.type) {
      case "admitted":
        return [{ ...byPatient, event: "access-given", ...personOf(event), data: shared }];
      case "removed":
        return [{ ...byPatient, event: "access-ended", ...personOf(event), data: shared }];
      case "opened": {
        const { person: actor, role: actorRole } = event;
        return [{ ...common, actor, actorRole, event: "opened", ...nobody, data: shared }];
      }
      case "consent": {
        const given = event.kinds.filter((kind) => !shared.includes(kind));
        const withdrawn = shared.filter((kind) => !event.kinds.includes(kind));
        shared = event.kinds;
        return [
          ...linesOf(given, { ...byPatient, event: "data-given", ...nobody }),
          ...linesOf(withdrawn, { ...byPatient, event: "data-withdrawn", ...nobody }),
        ];
      }
      default:
        return exhaustive(event);
    }
  });
}

const nobody = { person: null, personRole: null } as const;

function personOf({ person, role }: { readonly person: string; readonly role: string }) {
  return { person, personRole: role };
}

function linesOf(data: readonly string[], line: Omit<AccessLogLine, "data">): readonly AccessLogLine[] {
  return data.length === 0 ? [] : [{ ...line, data }];
}
