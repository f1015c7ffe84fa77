import { lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { isLoopback } from "../loopback.ts";

/** `gone`: the service knows this subscription no more. */
export type PushOutcome = "sent" | "gone" | "failed";

/** After this long a push that waits for a phone is of no use. */
const timeToLiveSeconds = 3_600;
const patienceMs = 10_000;

/**
 * Asks a push service to wake a browser: an empty POST (RFC 8030) that says by whom and for how long, and nothing else.
 * It follows no redirect, and calls no private address, whatever a name resolves to.
 */
export function sendPush(endpoint: URL, authorization: string): Promise<PushOutcome> {
  return new Promise((resolve) => {
    const isOwnMachine = endpoint.protocol === "http:" && isLoopback(endpoint.hostname);
    const request = isOwnMachine ? requestHttp : requestHttps;
    const sent = request(endpoint, {
      method: "POST",
      headers: { authorization, ttl: String(timeToLiveSeconds), "content-length": "0" },
      signal: AbortSignal.timeout(patienceMs),
      ...(isOwnMachine ? {} : { lookup: lookupPublic }),
    });
    sent.on("error", () => resolve("failed"));
    sent.on("response", (response) => {
      // What it says is of no use, and may be long.
      response.destroy();
      resolve(toOutcome(response.statusCode ?? 0));
    });
    sent.end();
  });
}

function toOutcome(status: number): PushOutcome {
  if (status === 404 || status === 410) return "gone";
  return status >= 200 && status < 300 ? "sent" : "failed";
}

/** As `dns.lookup`, without addresses that lead back into our own network. */
const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, "", 0);
    const [first, ...others] = addresses.filter(({ address }) => isPublicAddress(address));
    if (first === undefined) return callback(new Error("no public address"), "", 0);
    if (options.all === true) return callback(null, [first, ...others]);
    return callback(null, first.address, first.family);
  });
};

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return !privateAddresses().check(address, family === 4 ? "ipv4" : "ipv6");
}

/** What is no address of the internet: RFC 6890 and those that followed. IPv4 inside IPv6 is found as IPv4. */
function privateAddresses(): BlockList {
  const list = new BlockList();
  for (const [network, bits] of [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 3],
  ] as const) {
    list.addSubnet(network, bits, "ipv4");
  }
  for (const [network, bits] of [
    ["::", 96],
    ["64:ff9b::", 96],
    ["64:ff9b:1::", 48],
    ["100::", 64],
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["fc00::", 7],
    ["fe80::", 10],
    ["ff00::", 8],
  ] as const) {
    list.addSubnet(network, bits, "ipv6");
  }
  return list;
}
