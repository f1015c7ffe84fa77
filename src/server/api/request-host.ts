import type { Context } from "hono";

/** As the browser wrote it, in lower case: what a signed request is held against. */
export function requestHost(context: Context): string {
  return (context.req.header("host") ?? new URL(context.req.url).host).toLowerCase();
}
