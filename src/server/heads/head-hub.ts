/** One open stream on one space. */
export type HeadWatcher = {
  readonly space: string;
  /** The access key in hex that the watcher came with. */
  readonly publicKey: string;
  readonly tellSeq: (seq: number) => void;
  /** How many watch the space now, this one among them: at the beginning and whenever that changes. */
  readonly tellWatchers: (watchers: number) => void;
  /** The watch is over. */
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
  const tellWatchers = (space: string) => {
    const watchers = watchersOf(space);
    for (const watcher of watchers) watcher.tellWatchers(watchers.size);
  };
  return {
    watch: (watcher) => {
      const { space } = watcher;
      watchersBySpace.set(space, new Set([...watchersOf(space), watcher]));
      tellWatchers(space);
      return () => {
        const left = new Set([...watchersOf(space)].filter((other) => other !== watcher));
        if (left.size === 0) watchersBySpace.delete(space);
        else watchersBySpace.set(space, left);
        tellWatchers(space);
      };
    },
    tell: (space, seq) => {
      for (const watcher of watchersOf(space)) watcher.tellSeq(seq);
    },
    watchers: () => [...watchersBySpace.values()].flatMap((watchers) => [...watchers]),
  };
}
