import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { RecordById } from "../../../sync/record-log.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { circleType, type KeptCircle, keptToRoot } from "./circle-record.ts";
import { followOnce } from "./follow-once.ts";
import { hasOpenRequests } from "./follow-requests.ts";
import { type Glance, glanceToView, trimView } from "./glance.ts";
import { type CircleView, isOfDesk, type ViewFailure, viewCircle, viewFromDevice } from "./joined-circle.ts";
import type { People } from "./people.ts";
import type { KeptOutcome } from "./sharing-actions.ts";
import { type CircleNews, type WhileSeen, watchCircles } from "./watch-circles.ts";

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
  /** Why it is not `shown`, or why the server does not follow what this person wishes, where there is a reason. */
  readonly trouble: KeptOutcome["trouble"];
};

export type LiveCircles = {
  /** Every circle of this person: practices, cases, buddies; in no order that means anything. */
  readonly circles: ReadonlySignal<readonly LiveCircle[]>;
  /** Asks the server again, of one circle or of all. Resolves when what it said is shown. */
  readonly refresh: (circle?: string) => Promise<void>;
  /** Shows all of a case of which the list has the last weeks: from the device at once, and so from then on. */
  readonly showWhole: (circle: string) => Promise<void>;
};

export type RunningCircles = LiveCircles & {
  /** Begins to show and to follow, the first time that a screen asks for it. */
  readonly start: () => void;
  /** How keeping the circles went, in the tab that exchanges. */
  readonly noteKept: (outcomes: readonly KeptOutcome[]) => void;
  readonly stop: () => void;
};

type Found = {
  readonly view: CircleView | null;
  readonly state: LiveCircle["state"];
  readonly trouble: ViewFailure | null;
};
const nothingYet: Found = { view: null, state: "reading", trouble: null };

/** What comes within this time is drawn together: a desk hears of hundreds of circles at once. */
const shownTogetherMs = 30;
/** A list of hundreds is painted in this time after it was put together. */
const drawnWithinMs = 50;
/**
 * How often is asked of a circle that nobody tells of: one that is to be made yet, or to let this person in, or that gave
 * no answer.
 */
const awaitedEveryMs = 10_000;

/** Shows each circle from the device at once, and then as the server has it, for as long as somebody looks. */
export function liveCircles(
  people: People,
  parts: {
    readonly recordById: ReadonlySignal<RecordById>;
    readonly whileSeen: WhileSeen;
    /** Others asked something that only this person's device can do. */
    readonly keepSoon: () => void;
  },
): RunningCircles {
  const standing = new Map<string, Found>();
  const found = signal<ReadonlyMap<string, Found>>(new Map());
  const keeping = signal<ReadonlyMap<string, KeptOutcome["trouble"]>>(new Map());
  const kept = computed(() => circleType.read(parts.recordById.value).map(({ value }) => value));
  /** Changes only when there are other circles to watch. */
  const watched = computed(() =>
    kept.value
      .filter(isFollowed)
      .map(({ space }) => space)
      .toSorted()
      .join(),
  );
  /** What this device keeps is on the screen: only then is the server asked, which for a desk takes hundreds of keys. */
  const isDrawn = signal(false);
  /** Counts how often the connection has to begin anew with the same circles. */
  const connection = signal(0);
  const read = new Set<string>();
  /** Circles that the connection of now does not tell of. */
  const unwatched = new Set<string>();
  /** The server tells of what happens: whoever gives no answer now is worth asking again. */
  let isTold = false;
  /** Cases that somebody opened, and that are shown with all that is in them. */
  const whole = new Set<string>();
  let isOver = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stops: readonly (() => void)[] = [];

  const foundOf = (id: string): Found => standing.get(id) ?? nothingYet;
  const publish = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    found.value = new Map(standing);
  };
  const show = (id: string, shown: Partial<Found>): void => {
    if (isOver) return;
    standing.set(id, { ...foundOf(id), ...shown });
    waiting ??= setTimeout(publish, shownTogetherMs);
  };

  const asked = followOnce(async (id) => {
    if (isOver) return;
    const circle = kept.value.find(({ space }) => space === id);
    const view = await viewCircle(people, id);
    show(
      id,
      view.ok
        ? { view: toShown(id, circle, view.value), state: "shown", trouble: null }
        : toFound(view.error),
    );
    // Let in, or in again: from now on there is something to hear.
    if (view.ok && unwatched.delete(id)) connection.value += 1;
    if (view.ok && circle !== undefined && (await hasOpenRequests(people, circle))) parts.keepSoon();
  });
  const toShown = (id: string, circle: KeptCircle | undefined, view: CircleView): CircleView =>
    circle !== undefined && isOfDesk(circle) && !whole.has(id) ? trimView(view, people.tools.nowMs()) : view;
  const follow = async (id: string): Promise<void> => {
    await asked(id);
    publish();
  };

  const readFromDevice = async (circle: KeptCircle): Promise<void> => {
    const view = await viewFromDevice(people, circle.space);
    // The server may have been faster.
    const before = foundOf(circle.space).view;
    if (view !== null && (before === null || !before.isWhole))
      show(circle.space, { view: toShown(circle.space, circle, view) });
  };

  /** Cases of a desk all at once, so that their list is drawn once; the few others one by one. */
  const readMany = async (circles: readonly KeptCircle[]): Promise<void> => {
    const ofDesk = circles.filter(isOfDesk);
    const glances = ofDesk.length === 0 ? new Map<string, Glance>() : await people.tools.sides.readGlances();
    const readOne = async (circle: KeptCircle): Promise<void> => {
      const glance = glances.get(circle.space);
      // Another device of this person may have seen a newer list: then what lies here is not shown any more.
      const isNewest = glance !== undefined && glance.version === circle.seen?.[2];
      const view = isNewest ? await glanceToView(glance, keptToRoot(circle)) : null;
      if (view === null) await readFromDevice(circle);
      else if (foundOf(circle.space).view === null) show(circle.space, { view });
    };
    await Promise.all(circles.map(readOne));
    publish();
  };

  /** Leaves the list the time to be painted. Without circles there is nothing to draw, and nothing to watch either. */
  const noteDrawn = (): void => {
    setTimeout(() => {
      isDrawn.value = true;
    }, drawnWithinMs);
  };

  const hear = async ({ circle, head }: CircleNews): Promise<void> => {
    isTold = true;
    if (head === null) unwatched.add(circle);
    const { view, state } = foundOf(circle);
    // Less than is shown is news too: the server was set back.
    const isNew = head === null || view?.seqs[head.space] !== head.seq;
    // What stands here is what the server has. Where something was refused, only asking again can end that.
    if (!isNew && (state === "reading" || state === "offline"))
      show(circle, { state: "shown", trouble: null });
    if (!isNew) return;
    await asked(circle);
    if (kept.value.some(({ space, circle: kind }) => space === circle && kind === "practice"))
      parts.keepSoon();
  };

  const lose = (failure: ServerFailure | null): void => {
    if (failure === null) return;
    isTold = false;
    for (const [id, { state }] of found.value)
      if (state === "shown" || state === "reading") show(id, { state: "offline", trouble: failure });
  };

  const start = (): void => {
    if (stops.length > 0 || isOver) return;
    const showing = effect(() => {
      const unread = kept.value.filter(
        ({ space, isEnded, as }) => !read.has(space) && (!isEnded || as === "owner"),
      );
      for (const { space } of unread) read.add(space);
      if (unread.length > 0) untracked(() => void readMany(unread).finally(noteDrawn));
    });
    const watching = effect(() => {
      void connection.value;
      if (!isDrawn.value) return;
      const ids = watched.value === "" ? [] : watched.value.split(",");
      if (ids.length === 0) return;
      return untracked(() =>
        parts.whileSeen(() => {
          unwatched.clear();
          return watchCircles(people, ids, { onNews: (news) => void hear(news), onLost: lose });
        }),
      );
    });
    const awaiting = parts.whileSeen(() => {
      const timer = setInterval(() => {
        for (const { space } of kept.value.filter(isFollowed)) {
          const { state, trouble } = foundOf(space);
          const isUnanswered = isTold && state === "offline";
          if (unwatched.has(space) || trouble?.type === "no-circle" || isUnanswered) void follow(space);
        }
      }, awaitedEveryMs);
      return () => clearInterval(timer);
    });
    stops = [showing, watching, awaiting];
  };

  return {
    start,
    circles: computed(() =>
      kept.value.map((circle) =>
        toLive(circle, found.value.get(circle.space), keeping.value.get(circle.space) ?? null),
      ),
    ),
    refresh: async (circle) => {
      const ids = kept.value.filter(isFollowed).map(({ space }) => space);
      await Promise.all(ids.filter((space) => circle === undefined || space === circle).map(follow));
    },
    showWhole: async (id) => {
      const circle = kept.value.find(({ space }) => space === id);
      if (circle === undefined || whole.has(id)) return;
      whole.add(id);
      await readFromDevice(circle);
      publish();
    },
    noteKept: (outcomes) => {
      keeping.value = new Map(outcomes.map(({ circle, trouble }) => [circle, trouble]));
    },
    stop: () => {
      isOver = true;
      clearTimeout(waiting);
      for (const stop of stops) stop();
    },
  };
}

/** Before the words were compared there is nothing at the server, and whoever was let go may not ask. */
function isFollowed({ isCompared, isEnded, as }: KeptCircle): boolean {
  return isCompared && (!isEnded || as === "owner");
}

function toLive(kept: KeptCircle, found: Found = nothingYet, keeping: KeptOutcome["trouble"]): LiveCircle {
  if (!kept.isEnded) return { kept, ...found, trouble: found.trouble ?? keeping };
  // Its owner still sees what was said; whoever was let go has nothing of it.
  return { kept, view: kept.as === "owner" ? found.view : null, state: "ended", trouble: keeping };
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
