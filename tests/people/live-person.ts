import { signal } from "@preact/signals";
import { onTestFinished } from "vitest";
import {
  type LiveCircle,
  liveCircles,
  type RunningCircles,
} from "../../src/app/vault/people/live-circles.ts";
import type { People } from "../../src/app/vault/people/people.ts";

export type LivePerson = RunningCircles & {
  /** What is written as this person shows. */
  readonly people: People;
  readonly of: (circle: string) => LiveCircle | undefined;
  /** How often others asked something that only this person's device can do. */
  readonly asked: () => number;
};

/** The circles of somebody whose app is open, as their screens see them. */
export function openLive(people: People): LivePerson {
  const recordById = signal(people.space.log.recordById());
  let asked = 0;
  const showing: People = {
    ...people,
    space: {
      ...people.space,
      write: async (changes, whileAlone) => {
        const written = await people.space.write(changes, whileAlone);
        recordById.value = people.space.log.recordById();
        return written;
      },
    },
  };
  const live = liveCircles(showing, {
    recordById,
    whileSeen: (start) => start(),
    keepSoon: () => {
      asked += 1;
    },
  });
  onTestFinished(live.stop);
  live.start();
  return {
    ...live,
    people: showing,
    of: (circle) => live.circles.value.find(({ kept }) => kept.space === circle),
    asked: () => asked,
  };
}
