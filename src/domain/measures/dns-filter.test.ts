import { expect, test } from "vitest";
import { dnsFilters } from "./dns-filter.ts";

test.each(dnsFilters)(
  "$name is asked over HTTPS, at two addresses of each kind",
  ({ url, host, ipv4, ipv6 }) => {
    expect(new URL(url).protocol).toBe("https:");
    expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    for (const address of ipv4) {
      const parts = address.split(".").map(Number);
      expect(parts.length === 4 && parts.every((part) => part >= 0 && part <= 255)).toBe(true);
    }
    for (const address of ipv6) expect(new URL(`http://[${address}]/`).hostname).not.toBe("");
    expect(new Set([...ipv4, ...ipv6]).size).toBe(4);
  },
);
