import { isLoopback } from "../loopback.ts";

/**
 * Where browsers may be woken: host names, `*.` for any name below one; or the origin of a service on this machine
 * itself, such as `http://127.0.0.1:8080`.
 */
export type PushServices = readonly string[];

/** Those of Chrome and its kin, Firefox, Edge, and Safari. */
export const knownPushServices: PushServices = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  "*.notify.windows.com",
  "web.push.apple.com",
];

export function isPushService(text: string): boolean {
  return isHostPattern(text) || isOwnMachine(text);
}

/**
 * The address of a subscription, or null for one that this server will not call: a browser names it, so it could be
 * anything. Only https at its usual port and a host that is known, without a user or a password.
 */
export function parseEndpoint(text: string, services: PushServices): URL | null {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "" || url.hash !== "") return null;
  if (services.some((service) => isOwnMachine(service) && service === url.origin)) return url;
  if (url.protocol !== "https:" || url.port !== "") return null;
  return services.some((service) => isHostPattern(service) && isHostOf(url.hostname, service)) ? url : null;
}

function isHostOf(host: string, pattern: string): boolean {
  return pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern;
}

/** A name with a dot and a letter at its end: an IP address is none. */
function isHostPattern(text: string): boolean {
  return /^(?:\*\.)?(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/.test(text);
}

function isOwnMachine(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.protocol === "http:" && url.origin === text && isLoopback(url.hostname);
}
