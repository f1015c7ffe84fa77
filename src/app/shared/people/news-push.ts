import { endpointHere, subscribeHere } from "../../platform/push-here.ts";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { keepPushWish, pushWishAt } from "../../vault/push-wishes.ts";
import type { HomeModel } from "../home-model.ts";

type Home = Pick<HomeModel, "vault" | "data">;

/** `refused`: the person or the browser said no. `server-off`: this server wakes nobody. */
export type NewsPushProblem = "refused" | "server-off" | "offline";

/** Lets the server wake this device for news. Null when it will. Call it from a tap. */
export async function turnNewsPushOn(
  { vault, data }: Home,
  people: PeopleActions,
): Promise<NewsPushProblem | null> {
  const standing = await endpointHere();
  const key = await vault.serverCopy.readPushKey();
  if (!key.ok) return key.error.type === "outdated" ? "server-off" : "offline";
  const endpoint = await subscribeHere(key.value);
  if (endpoint === null) return "refused";
  // Somebody who had no notification at all did not ask for reminders by this.
  const reminders = standing !== null && pushWishAt(data, standing).reminders;
  const kept = await keepPushWish(data, endpoint, { news: true, reminders });
  if (kept.ok && (await people.followNews(endpoint)).ok) return null;
  await keepPushWish(data, endpoint, { news: false, reminders });
  return "offline";
}

/** The browser's own permission stays: something else may use it. */
export async function turnNewsPushOff(
  { data }: Home,
  people: PeopleActions,
): Promise<NewsPushProblem | null> {
  const endpoint = await endpointHere();
  if (endpoint === null) return null;
  const removed = await people.unfollowNews(endpoint);
  if (!removed.ok) return "offline";
  await keepPushWish(data, endpoint, { ...pushWishAt(data, endpoint), news: false });
  return null;
}

export async function isNewsPushOn({ data }: Pick<Home, "data">): Promise<boolean> {
  const endpoint = await endpointHere();
  return endpoint !== null && pushWishAt(data, endpoint).news;
}

/** Tells the server what this device has read, where it may be woken: nobody is woken for what they have seen. */
export async function keepNewsPushInStep({ data }: Pick<Home, "data">, people: PeopleActions): Promise<void> {
  const endpoint = await endpointHere();
  if (endpoint !== null && pushWishAt(data, endpoint).news) await people.followNews(endpoint);
}
