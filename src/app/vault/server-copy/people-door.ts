import type { ReadonlySignal } from "@preact/signals";
import { fail, ok } from "../../../lib/result.ts";
import type { ExchangeDirection, ExchangeOutcome } from "../../../sync/exchange-parts.ts";
import type { StoredRecord } from "../../../sync/record.ts";
import type { RecordById } from "../../../sync/record-log.ts";
import type { OpenSpace } from "../open-space.ts";
import type { BoundPeople } from "../people/bind-people.ts";
import { recordsByKind } from "../record-views.ts";
import type { ServerCopy } from "../server-copy.ts";
import type { CopyTools } from "./copy-context.ts";

export type PeopleDoor = {
  readonly open: ServerCopy["openPeople"];
  /**
   * Brings the circles in step behind an exchange of home, in the one tab that exchanges. Gives how that ended where the
   * loop is to come back to it; `null` also where nobody else is in what is kept here.
   */
  readonly keepBehind: (space: OpenSpace, direction: ExchangeDirection) => Promise<ExchangeOutcome | null>;
  /** Lets go of what was opened on a space that is not the open one any more. */
  readonly refresh: () => void;
};

type Opened = { readonly space: OpenSpace; readonly bound: Promise<BoundPeople> };

/** The one way to other people on the open vault: whoever asks gets the same, so that each circle is followed once. */
export function peopleDoor(parts: {
  readonly tools: CopyTools;
  readonly openSpace: () => OpenSpace | null;
  readonly recordById: ReadonlySignal<RecordById>;
  readonly refresh: () => void;
  readonly exchangeNow: () => Promise<unknown>;
}): PeopleDoor {
  let opened: Opened | null = null;
  /** What stood in home when all circles were last as they should be. */
  let keptFor: readonly StoredRecord[] = [];

  const copySpace = (): OpenSpace | null => {
    const space = parts.openSpace();
    return space?.log.syncState().isOn === true ? space : null;
  };
  const bindOn = (space: OpenSpace): Promise<BoundPeople> => {
    if (opened?.space !== space) {
      const bound = import("../people/bind-people.ts").then(({ bindPeople }) => bindPeople(space, parts));
      [opened, keptFor] = [{ space, bound }, []];
    }
    return opened.bound;
  };

  return {
    open: async () => {
      if (parts.openSpace() === null) return fail({ type: "not-open" });
      const space = copySpace();
      if (space === null) return fail({ type: "no-copy" });
      const { actions, start } = await bindOn(space);
      start();
      return ok(actions);
    },
    keepBehind: async (space, direction) => {
      const records = space.log.recordById();
      if (space !== copySpace() || !recordsByKind(records).has("keys-circle")) return null;
      const standing = [...records.values()];
      const isSame =
        standing.length === keptFor.length && standing.every((one, index) => one === keptFor[index]);
      // Somebody who only looked for news of home brought none, and nothing was wished since.
      if (direction === "pull" && isSame) return null;
      const outcomes = await (await bindOn(space)).keep();
      const again =
        outcomes.map(({ trouble }) => toOutcome(trouble)).find((outcome) => outcome !== null) ?? null;
      keptFor = again === null ? [...space.log.recordById().values()] : [];
      return again;
    },
    refresh: () => {
      if (opened === null || opened.space === copySpace()) return;
      const { bound } = opened;
      opened = null;
      void bound.then(({ stop }) => stop());
    },
  };
}

type Trouble = Awaited<ReturnType<BoundPeople["keep"]>>[number]["trouble"];

/** What goes by when it is tried again; everything else is for the person to see, in the circle itself. */
function toOutcome(trouble: Trouble): ExchangeOutcome | null {
  switch (trouble?.type) {
    case "offline":
    case "busy":
      return trouble;
    case "contended":
      return { type: "unfinished" };
    default:
      return null;
  }
}
