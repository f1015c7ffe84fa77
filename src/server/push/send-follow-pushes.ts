import { bytesToHex } from "../../lib/bytes.ts";
import type { Store } from "../database/open-database.ts";
import { type BehindFollower, claimFollower, findBehind } from "./follow-store.ts";
import { type PushParts, sendToAll } from "./send-due-pushes.ts";

/**
 * Wakes those who follow a space that has news, and gives how many it could not. Only who is behind at two looks is
 * woken: a device that is open reads in between and says so, and its own writing wakes nobody.
 */
export function createFollowPushes(store: Store, parts: PushParts): (nowMs: number) => Promise<number> {
  let seenBefore: ReadonlySet<string> = new Set();
  return async (nowMs) => {
    const nowMinute = Math.floor(nowMs / 60_000);
    const behind = await findBehind(store, nowMinute);
    const lasting = behind.filter((follower) => seenBefore.has(nameOf(follower)));
    seenBefore = new Set(behind.map(nameOf));
    const claimed: BehindFollower[] = [];
    for (const follower of lasting) {
      if (await claimFollower(store, follower, nowMinute)) claimed.push(follower);
    }
    return sendToAll(store, parts, claimed, nowMs);
  };
}

/** Whoever read in between has another seq, and so another name. */
function nameOf({ space, publicKey, endpoint, seq }: BehindFollower): string {
  return [bytesToHex(space), bytesToHex(publicKey), seq, endpoint].join(" ");
}
