import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { RecordById } from "../../../sync/record-log.ts";
import { circleType, type KeptCircle } from "./circle-record.ts";
import { type CircleView, type ViewFailure, viewCircle, viewFromDevice } from "./joined-circle.ts";
import type { People } from "./people.ts";

export type LiveCircle = {
  readonly kept: KeptCircle;
  /** The newest that was believed; `null` as long as there is nothing, and for who was shut out. */
  readonly view: CircleView | null;
  /**
   * `reading`: the server has not answered yet, and `view` is what this device keeps; also while the other side has not
   * made the circle. `shown`: as the server has it. `offline`: it did not answer, `view` is what this device keeps.
   * `ended`: nobody but its owner belongs any more, or this person was let go. `refused`: the server shows something in
   * the place of the circle that cannot be right; it changed nothing, and the person is told.
   */
  readonly state: "reading" | "shown" | "offline" | "ended" | "refused";
  /** Why it is not `shown`, where there is a reason. */
  readonly trouble: ViewFailure | null;
};

export type LiveCircles = {
  /** Every circle of this person: practices, cases, buddies; in no order that means anything. */
  readonly circles: ReadonlySignal<readonly LiveCircle[]>;
  /** Asks the server again, of one circle or of all. Resolves when what it said is shown. */
  readonly refresh: (circle?: string) => Promise<void>;
};

type Found = Omit<LiveCircle, "kept">;
const nothingYet: Found = { view: null, state: "reading", trouble: null };

/** So many circles are asked for at a time: more would only wait in the browser. */
const atOnce = 4;

/** Shows each circle from the device at once, and then as the server has it. */
export function liveCircles(
  people: People,
  recordById: ReadonlySignal<RecordById>,
): LiveCircles & { readonly stop: () => void } {
  const found = signal<ReadonlyMap<string, Found>>(new Map());
  const kept = computed(() => circleType.read(recordById.value).map(({ value }) => value));
  const begun = new Set<string>();
  const underWay = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();
  const inTurn = newTurns(atOnce);
  let isOver = false;

  const show = (id: string, shown: Partial<Found>): void => {
    if (isOver) return;
    const before = found.value.get(id) ?? nothingYet;
    found.value = new Map(found.value).set(id, { ...before, ...shown });
  };

  const readFromDevice = async (id: string): Promise<void> => {
    const view = await viewFromDevice(people, id);
    // The server may have been faster.
    if (view !== null && (found.value.get(id) ?? nothingYet).view === null) show(id, { view });
  };

  const askServer = async (id: string): Promise<void> => {
    if (isOver) return;
    const view = await viewCircle(people, id);
    if (view.ok) show(id, { view: view.value, state: "shown", trouble: null });
    else show(id, toFound(view.error));
  };

  const begin = (id: string): Promise<void> => {
    const work = inTurn(() => askServer(id)).finally(() => underWay.delete(id));
    underWay.set(id, work);
    return work;
  };
  const follow = (id: string): Promise<void> => {
    const standing = underWay.get(id);
    if (standing === undefined) return begin(id);
    // What is asked while an answer is on its way is asked once more behind it.
    const again =
      next.get(id) ??
      standing.then(() => {
        next.delete(id);
        return begin(id);
      });
    next.set(id, again);
    return again;
  };

  const stopNoticing = effect(() => {
    for (const { space, isCompared, isEnded, as } of kept.value) {
      const name = `${space}|${isCompared}|${isEnded}`;
      if (begun.has(name) || (isEnded && as !== "owner")) continue;
      begun.add(name);
      untracked(() => void readFromDevice(space).then(() => (isCompared ? follow(space) : undefined)));
    }
  });

  return {
    circles: computed(() => kept.value.map((circle) => toLive(circle, found.value.get(circle.space)))),
    refresh: async (circle) => {
      const asked = kept.value.filter(
        ({ isCompared, isEnded, as }) => isCompared && (!isEnded || as === "owner"),
      );
      const ids = asked.map(({ space }) => space).filter((space) => circle === undefined || space === circle);
      await Promise.all(ids.map(follow));
    },
    stop: () => {
      isOver = true;
      stopNoticing();
    },
  };
}

function toLive(kept: KeptCircle, found: Found = nothingYet): LiveCircle {
  if (!kept.isEnded) return { kept, ...found };
  // Its owner still sees what was said; whoever was let go has nothing of it.
  return { kept, view: kept.as === "owner" ? found.view : null, state: "ended", trouble: null };
}

function toFound(trouble: ViewFailure): Partial<Found> {
  switch (trouble.type) {
    case "ended":
      return { view: null, state: "ended", trouble: null };
    case "refused-circle":
      return { state: "refused", trouble };
    case "no-circle":
      return { state: "reading", trouble };
    default:
      return { state: "offline", trouble };
  }
}

/** Lets so many run at a time; the others wait. */
function newTurns(most: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
