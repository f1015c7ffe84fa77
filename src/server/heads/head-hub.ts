/** Told once per head, and once when the watch ends for whatever reason. */
export type HeadWatcher = {
  readonly space: string;
  /** The access key in hex that the watcher came with. */
  readonly publicKey: string;
  readonly tell: (seq: number) => void;
  readonly end: () => void;
};

/** Who watches which space, in this process. Spaces and keys are hex. */
export type HeadHub = {
  /** Gives what takes the watcher off again. */
  readonly watch: (watcher: HeadWatcher) => () => void;
  readonly tell: (space: string, seq: number) => void;
  readonly watchers: () => readonly HeadWatcher[];
};

export function createHeadHub(): HeadHub {
  const watchersBySpace = new Map<string, ReadonlySet<HeadWatcher>>();
  const watchersOf = (space: string) => watchersBySpace.get(space) ?? new Set<HeadWatcher>();
  return {
    watch: (watcher) => {
      const { space } = watcher;
      watchersBySpace.set(space, new Set([...watchersOf(space), watcher]));
      return () => {
        const left = new Set([...watchersOf(space)].filter((other) => other !== watcher));
        if (left.size === 0) watchersBySpace.delete(space);
        else watchersBySpace.set(space, left);
      };
    },
    tell: (space, seq) => {
      for (const watcher of watchersOf(space)) watcher.tell(seq);
    },
    watchers: () => [...watchersBySpace.values()].flatMap((watchers) => [...watchers]),
  };
}
