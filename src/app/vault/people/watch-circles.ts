import { spaceIdToHex } from "../../../crypto/keys.ts";
import { maxWatchedSpaces } from "../../../protocol/head-event.ts";
import type { SpaceNews } from "../../../sync/head-news.ts";
import { keepWatching, type WatchHeads } from "../../../sync/keep-watching.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { SpaceKey } from "../../platform/space-ways.ts";
import { openCircle } from "./circle-at-server.ts";
import type { People } from "./people.ts";

/** Runs `start` while somebody looks at this page, and what it gave when they look away; gives what ends both. */
export type WhileSeen = (start: () => () => void) => () => void;

export type CircleNews = {
  readonly circle: string;
  /** `null`: this person may not watch it, or not any more. */
  readonly head: { readonly space: string; readonly seq: number } | null;
};

/** Hears of news in these circles, in as few connections as they take, for as long as it is not stopped. */
export function watchCircles(
  people: People,
  circles: readonly string[],
  listener: {
    readonly onNews: (news: CircleNews) => void;
    readonly onLost: (failure: ServerFailure | null) => void;
  },
): () => void {
  const { ways, nowMs, random } = people.tools;
  let stops: readonly (() => void)[] = [];
  let isOver = false;
  void spacesOf(people, circles).then((spaces) => {
    if (isOver) return;
    const circleBySpace = new Map(spaces.map(({ circle, key }) => [spaceIdToHex(key.spaceId), circle]));
    for (let start = 0; start < spaces.length; start += maxWatchedSpaces) {
      const keys = spaces.slice(start, start + maxWatchedSpaces).map(({ key }) => key);
      const watchHeads: WatchHeads<SpaceNews> = (onNews) => {
        const controller = new AbortController();
        return {
          ended: ways.watch(keys, { onNews, signal: controller.signal }),
          stop: () => controller.abort(),
        };
      };
      const kept = keepWatching<SpaceNews>({
        watchHeads,
        nowMs,
        random,
        setTimer: (run, afterMs) => {
          const timer = setTimeout(run, afterMs);
          return () => clearTimeout(timer);
        },
        onHead: (news) => {
          const circle = circleBySpace.get(news.space);
          if (circle === undefined) return;
          listener.onNews({
            circle,
            head: news.type === "head" ? { space: news.space, seq: news.seq } : null,
          });
        },
        onLost: listener.onLost,
      });
      stops = [...stops, kept.stop];
    }
  });
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };
}

async function spacesOf(
  people: People,
  circles: readonly string[],
): Promise<readonly { readonly circle: string; readonly key: SpaceKey }[]> {
  const spaces: { circle: string; key: SpaceKey }[] = [];
  for (const circle of circles) {
    const opened = await openCircle(people, circle);
    if (!opened.ok) continue;
    const { place, accessSeed } = opened.value;
    spaces.push({ circle, key: { spaceId: place.spaceId, accessSeed } });
    if (place.kind !== "practice") spaces.push({ circle, key: { spaceId: place.messagesId, accessSeed } });
  }
  return spaces;
}
