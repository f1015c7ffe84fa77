import type { Context } from "hono";
import { isLoopback } from "../loopback.ts";
import { addressToPrefix } from "./address-prefix.ts";

/** What Node adds to a request; absent when a test calls the app without a network. */
type NodeEnvironment = { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };

/**
 * The network prefix of whoever asks, for counting and nothing else: it is never logged or stored. With a header name,
 * the last address in it counts: that is the one which our own proxy wrote. `null` when it is this machine itself.
 */
export function visitorToPrefix(context: Context, addressHeader: string | null): string | null {
  const address = addressHeader === null ? socketAddress(context) : headerAddress(context, addressHeader);
  if (address === null) return "unknown";
  if (isLoopback(address.replace(/^::ffff:/i, ""))) return null;
  return addressToPrefix(address) ?? "unknown";
}

function socketAddress(context: Context): string | null {
  const environment: NodeEnvironment | undefined = context.env;
  return environment?.incoming?.socket?.remoteAddress ?? null;
}

function headerAddress(context: Context, name: string): string | null {
  const last = context.req.header(name)?.split(",").at(-1)?.trim() ?? "";
  return last === "" ? null : last;
}
