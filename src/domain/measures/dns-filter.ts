/** A public family filter: it answers no to the names of sites that it holds to be sexual. */
export type DnsFilter = {
  readonly id: "cloudflare" | "cleanbrowsing" | "adguard";
  readonly name: string;
  /** DNS over HTTPS: for the profile of iPhone, iPad and Mac. */
  readonly url: string;
  /** DNS over TLS: what Android asks for. */
  readonly host: string;
  readonly ipv4: readonly [string, string];
  readonly ipv6: readonly [string, string];
};

/**
 * Addresses as their makers publish them, read on 26 November 2026: developers.cloudflare.com/1.1.1.1/setup and
 * /1.1.1.1/ip-addresses; cleanbrowsing.org (network requirements, and the list below); the list of known providers of
 * AdGuard, adguard-dns.io/kb/general/dns-providers. An address that changes makes every site on the device fail.
 */
export const dnsFilters: readonly DnsFilter[] = [
  {
    id: "cloudflare",
    name: "Cloudflare",
    url: "https://family.cloudflare-dns.com/dns-query",
    host: "family.cloudflare-dns.com",
    ipv4: ["1.1.1.3", "1.0.0.3"],
    ipv6: ["2606:4700:4700::1113", "2606:4700:4700::1003"],
  },
  {
    id: "cleanbrowsing",
    name: "CleanBrowsing",
    url: "https://doh.cleanbrowsing.org/doh/family-filter/",
    host: "family-filter-dns.cleanbrowsing.org",
    ipv4: ["185.228.168.168", "185.228.169.168"],
    ipv6: ["2a0d:2a00:1::", "2a0d:2a00:2::"],
  },
  {
    id: "adguard",
    name: "AdGuard",
    url: "https://family.adguard-dns.com/dns-query",
    host: "family.adguard-dns.com",
    ipv4: ["94.140.14.15", "94.140.15.16"],
    ipv6: ["2a10:50c0::bad1:ff", "2a10:50c0::bad2:ff"],
  },
];
