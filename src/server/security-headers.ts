import type { MiddlewareHandler } from "hono";
import { strictPolicy } from "./content-security-policy.ts";
import type { PublicOrigin } from "./read-config.ts";

/** What a page may ask of the device: passkeys, and nothing else that we know of. */
const permissions = [
  "accelerometer=()",
  "autoplay=()",
  "browsing-topics=()",
  "camera=()",
  "display-capture=()",
  "encrypted-media=()",
  "fullscreen=()",
  "gamepad=()",
  "geolocation=()",
  "gyroscope=()",
  "hid=()",
  "idle-detection=()",
  "local-fonts=()",
  "magnetometer=()",
  "microphone=()",
  "midi=()",
  "payment=()",
  "picture-in-picture=()",
  "publickey-credentials-create=(self)",
  "publickey-credentials-get=(self)",
  "screen-wake-lock=(self)",
  "serial=()",
  "storage-access=()",
  "usb=()",
  "xr-spatial-tracking=()",
].join(", ");

const twoYearsInSeconds = 2 * 365 * 24 * 60 * 60;

/** The headers of every answer, as pairs. HSTS only when browsers reach us over https. */
export function buildSecurityHeaders(publicOrigin: PublicOrigin | null): ReadonlyMap<string, string> {
  const headers = new Map([
    ["content-security-policy", strictPolicy],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-embedder-policy", "require-corp"],
    ["cross-origin-resource-policy", "same-origin"],
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "no-referrer"],
    ["permissions-policy", permissions],
    ["origin-agent-cluster", "?1"],
  ]);
  if (publicOrigin?.startsWith("https:")) {
    headers.set("strict-transport-security", `max-age=${twoYearsInSeconds}; includeSubDomains`);
  }
  return headers;
}

/**
 * Gives them to every answer that the context makes. Before and not after, because looking at the headers of an answer
 * that was made costs more than all the rest of it.
 */
export function presetSecurityHeaders(headers: ReadonlyMap<string, string>): MiddlewareHandler {
  return (context, next) => {
    for (const [name, value] of headers) context.header(name, value);
    return next();
  };
}

/** Adds what is missing to an answer that was made without the context: a page brings its own content security policy. */
export function addSecurityHeaders(headers: ReadonlyMap<string, string>): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of headers) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  };
}
