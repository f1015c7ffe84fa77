import type { ReadonlySignal } from "@preact/signals";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { RecordById } from "../../../sync/record-log.ts";
import type { OpenSpace } from "../open-space.ts";
import type { BoundPeople, PeopleActions } from "../people/bind-people.ts";
import type { CopyContext } from "./copy-context.ts";

export type PeopleDoor = {
  readonly open: () => Promise<
    Result<PeopleActions, { readonly type: "not-open" } | { readonly type: "no-copy" }>
  >;
  /** Lets go of what was opened on a space that is not the open one any more. */
  readonly refresh: () => void;
};

type Opened = { readonly space: OpenSpace; readonly bound: Promise<BoundPeople> };

/** The one way to other people on the open vault: whoever asks gets the same, so that each circle is followed once. */
export function peopleDoor(
  parts: Pick<CopyContext, "tools" | "openSpace" | "refresh" | "exchangeNow"> & {
    readonly recordById: ReadonlySignal<RecordById>;
  },
): PeopleDoor {
  let opened: Opened | null = null;

  const openOn = (space: OpenSpace): Opened => {
    const bound = import("../people/bind-people.ts").then(({ bindPeople }) => bindPeople(space, parts));
    return { space, bound };
  };
  const copySpace = (): OpenSpace | null => {
    const space = parts.openSpace();
    return space?.log.syncState().isOn === true ? space : null;
  };

  return {
    open: async () => {
      if (parts.openSpace() === null) return fail({ type: "not-open" });
      const space = copySpace();
      if (space === null) return fail({ type: "no-copy" });
      if (opened?.space !== space) opened = openOn(space);
      return ok((await opened.bound).actions);
    },
    refresh: () => {
      if (opened === null || opened.space === copySpace()) return;
      const { bound } = opened;
      opened = null;
      void bound.then(({ stop }) => stop());
    },
  };
}
