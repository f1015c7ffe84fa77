import { isIP } from "node:net";

/**
 * The network an address belongs to, as rate limits count it: /24 for IPv4, /48 for IPv6. One home or one practice has
 * at least that much, and whoever rents a server gets as much. `null` for what is no address.
 */
export function addressToPrefix(address: string): string | null {
  const plain = address.replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1] ?? plain;
  if (isIP(mapped) === 4) return mapped.split(".").slice(0, 3).join(".");
  if (isIP(mapped) !== 6) return null;
  return expandIpv6(mapped).slice(0, 3).join(":");
}

/** The groups in front of a dotted end are all that a prefix needs. */
function expandIpv6(address: string): readonly string[] {
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const [before, after] = [head, tail].map((part) => part.split(":").filter((group) => group !== ""));
  if (before === undefined || after === undefined) throw new Error("split gave nothing");
  const dotted = address.includes(".") ? 1 : 0;
  const zeros = address.includes("::") ? 8 - dotted - before.length - after.length : 0;
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return groups.map((group) => group.replace(/^0+(?=.)/, ""));
}
